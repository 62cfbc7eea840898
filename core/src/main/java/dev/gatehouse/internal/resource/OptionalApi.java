package dev.gatehouse.internal.resource;

/**
 * Tells whether there is an API that a runtime may lack. The one door to each: it names types as
 * text only, and whoever gets a yes may touch classes that are linked to them.
 */
public final class OptionalApi {

  private OptionalApi() {}

  public static boolean isHere(String type) {
    try {
      Class<?> found = Class.forName(type, false, OptionalApi.class.getClassLoader());
      // Jersey's jars have no module name that could be required for good.
      OptionalApi.class.getModule().addReads(found.getModule());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }
}
