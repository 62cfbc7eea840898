package dev.gatehouse.internal.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** Finds CDI; only touched where it is present. */
final class BeanManagers {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private BeanManagers() {}

  /**
   * The bean manager of the component that this thread works for, or null without CDI.
   *
   * <p>By its name first (Jakarta EE 10, EE.5.21): {@code CDI.current()} looks at who calls, and in
   * an enterprise application takes Gatehouse for a class of another web application, or of none.
   */
  static @Nullable BeanManager current() {
    try {
      if (new InitialContext().lookup("java:comp/BeanManager") instanceof BeanManager manager) {
        return manager;
      }
    } catch (NamingException | RuntimeException unnamed) {
      LOGGER.log(Level.DEBUG, () -> "No bean manager by name: " + unnamed);
    }
    try {
      return CDI.current().getBeanManager();
    } catch (IllegalStateException | IllegalArgumentException none) {
      LOGGER.log(Level.DEBUG, () -> "No CDI in this application: " + none);
      return null;
    }
  }

  /** What is known of the application that this thread works for, or null. */
  static @Nullable RestApplications rest() {
    BeanManager manager = current();
    try {
      return manager == null ? null : manager.getExtension(GatehouseExtension.class).rest();
    } catch (IllegalArgumentException notDiscovered) {
      LOGGER.log(Level.DEBUG, "CDI has not found Gatehouse's extension", notDiscovered);
      return null;
    }
  }

  /**
   * What is known of the application that has Gatehouse, where this thread works for none: Payara
   * makes OpenAPI documents for a web application of its own, which has no CDI. Where another
   * application is at the root it works for that one, and tells nothing of any other: an extension
   * is found by its class, so nobody meets that of another application.
   */
  static @Nullable RestApplications restOfOwn() {
    RestApplications known = rest();
    if (known != null) {
      return known;
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(BeanManagers.class.getClassLoader());
    try {
      return rest();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
