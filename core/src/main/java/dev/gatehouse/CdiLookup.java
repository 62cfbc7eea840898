package dev.gatehouse;

import jakarta.enterprise.inject.spi.CDI;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** What CDI knows of the application that this thread works for, where there is CDI. */
final class CdiLookup {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private CdiLookup() {}

  static boolean isPossible() {
    return extension() != null;
  }

  /** The mechanisms that classes of the application's bean archives ask for. */
  static List<Mechanism> mechanisms() {
    GatehouseExtension extension = extension();
    return extension == null ? List.of() : extension.mechanisms();
  }

  /** Lets REST find the servlet container of its web application before the first request. */
  static void remember(Container container) {
    GatehouseExtension extension = extension();
    if (extension != null) {
      extension.remember(loader(), container);
    }
  }

  /** What this web application's servlet container has been remembered as, or null. */
  static Container container() {
    GatehouseExtension extension = extension();
    return extension == null ? null : extension.container(loader());
  }

  /** It tells the web applications of an enterprise application apart (Servlet 6.0, 10.7.2). */
  private static ClassLoader loader() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader == null ? CdiLookup.class.getClassLoader() : loader;
  }

  private static GatehouseExtension extension() {
    try {
      return CDI.current().getBeanManager().getExtension(GatehouseExtension.class);
    } catch (NoClassDefFoundError | IllegalStateException | IllegalArgumentException absent) {
      LOGGER.log(Level.DEBUG, () -> "No CDI in this application: " + absent);
      return null;
    }
  }
}
