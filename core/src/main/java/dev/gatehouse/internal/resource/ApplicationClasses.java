package dev.gatehouse.internal.resource;

import dev.gatehouse.AccessTable;
import jakarta.ws.rs.core.Configuration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells the application's classes from the server's own. What an application names is its own,
 * whatever loaded it: an EAR's library and a library of the server are above the web application's
 * class loader. But a server may configure every feature that it finds in an application for its
 * own REST endpoints too, as Payara does for OpenAPI, and a runtime adds some to each application:
 * these are not Gatehouse's to close.
 */
public final class ApplicationClasses {

  /**
   * Where those live that servers and runtimes bring along. No loader tells them from a shared
   * library's: both can come from the same one. Who is not named here is taken for the application,
   * so that nothing of an application stays open by mistake.
   */
  private static final List<String> SERVERS =
      List.of(
          "com.fasterxml.jackson.",
          "com.ibm.websphere.",
          "com.ibm.ws.",
          "com.sun.enterprise.",
          "fish.payara.",
          "io.helidon.",
          "io.openliberty.",
          "io.smallrye.",
          "org.apache.cxf.",
          "org.apache.johnzon.",
          "org.apache.openejb.",
          "org.apache.tomee.",
          "org.eclipse.microprofile.",
          "org.eclipse.yasson.",
          "org.glassfish.",
          "org.jboss.resteasy.",
          "org.jboss.weld.",
          "org.omnifaces.jwt.",
          "org.wildfly.");

  private ApplicationClasses() {}

  /** Whether a class that runs in an application is its own. */
  public static boolean contain(Class<?> type) {
    return isInSight(type) || !isOfServer(type);
  }

  /** The classes of all that is registered, the application's own and others. */
  public static Stream<Class<?>> registeredIn(Configuration configuration) {
    return Stream.concat(
        configuration.getClasses().stream(),
        configuration.getInstances().stream().map(Object::getClass));
  }

  /** What was loaded with Gatehouse in sight came with the application, be it a runtime's class. */
  private static boolean isInSight(Class<?> type) {
    if (type.getClassLoader() == AccessTable.class.getClassLoader()) {
      return true;
    }
    try {
      return Class.forName(AccessTable.class.getName(), false, type.getClassLoader())
          == AccessTable.class;
    } catch (ClassNotFoundException | LinkageError outOfSight) {
      return false;
    }
  }

  private static boolean isOfServer(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null
        || loader == ClassLoader.getPlatformClassLoader()
        || SERVERS.stream().anyMatch(type.getName()::startsWith);
  }
}
