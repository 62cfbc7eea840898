package dev.gatehouse;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** What CDI knows of the application that this thread works for, where there is CDI. */
final class CdiLookup {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private CdiLookup() {}

  static boolean isPossible() {
    try {
      return CDI.current() != null;
    } catch (NoClassDefFoundError | IllegalStateException absent) {
      return false;
    }
  }

  /** The mechanisms that classes of the application's bean archives ask for. */
  static List<Mechanism> mechanisms() {
    try {
      return CDI.current().getBeanManager().getExtension(GatehouseExtension.class).mechanisms();
    } catch (NoClassDefFoundError | IllegalStateException | IllegalArgumentException absent) {
      LOGGER.log(Level.DEBUG, () -> "No CDI to ask for authentication mechanisms: " + absent);
      return List.of();
    }
  }

  /** The servlet container around the application, or null where CDI does not tell. */
  static Container container() {
    try {
      ServletContext context = CDI.current().select(ServletContext.class).get();
      return (Container) context.getAttribute(Container.PROPERTY);
    } catch (NoClassDefFoundError | RuntimeException unknown) {
      LOGGER.log(Level.DEBUG, () -> "No CDI to ask for the servlet context: " + unknown);
      return null;
    }
  }
}
