package dev.gatehouse.internal.cdi;

import dev.gatehouse.internal.challenge.Mechanism;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
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

  static List<Mechanism> mechanisms(ClassLoader loader) {
    BeanManager manager = current();
    try {
      return manager == null
          ? List.of()
          : manager.getExtension(GatehouseExtension.class).mechanisms(loader);
    } catch (IllegalArgumentException notDiscovered) {
      LOGGER.log(Level.DEBUG, "CDI has not found Gatehouse's extension", notDiscovered);
      return List.of();
    }
  }
}
