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
    return byLoader();
  }

  private static @Nullable BeanManager byLoader() {
    try {
      return CDI.current().getBeanManager();
    } catch (IllegalStateException | IllegalArgumentException none) {
      LOGGER.log(Level.DEBUG, () -> "No CDI in this application: " + none);
      return null;
    }
  }

  /** What is known of the application that this thread works for, or null. */
  static @Nullable RestApplications rest() {
    return rest(current());
  }

  private static @Nullable RestApplications rest(@Nullable BeanManager manager) {
    try {
      return manager == null ? null : manager.getExtension(GatehouseExtension.class).rest();
    } catch (IllegalArgumentException notDiscovered) {
      LOGGER.log(Level.DEBUG, "CDI has not found Gatehouse's extension", notDiscovered);
      return null;
    }
  }

  /**
   * What is known of the application that has Gatehouse, whatever this thread works for: Payara
   * makes OpenAPI documents for a web application of its own, or for the one at the root. An
   * extension is found by its class, so nobody meets that of another application.
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
      // Not by its name, which is of whatever the thread works for.
      return rest(byLoader());
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
