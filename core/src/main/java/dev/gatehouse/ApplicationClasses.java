package dev.gatehouse;

/**
 * Tells the application's classes from the server's own. A server may configure every feature that
 * it finds in an application for its own REST endpoints too, as Payara does for OpenAPI: these are
 * not Gatehouse's to close.
 */
final class ApplicationClasses {

  private ApplicationClasses() {}

  /** Whether a class was loaded with Gatehouse in sight, as all classes of an application are. */
  static boolean contain(Class<?> type) {
    if (type.getClassLoader() == GatehouseFeature.class.getClassLoader()) {
      return true;
    }
    try {
      return Class.forName(GatehouseFeature.class.getName(), false, type.getClassLoader())
          == GatehouseFeature.class;
    } catch (ClassNotFoundException | LinkageError outOfSight) {
      return false;
    }
  }
}
