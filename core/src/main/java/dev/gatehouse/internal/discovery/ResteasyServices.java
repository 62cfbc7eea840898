package dev.gatehouse.internal.discovery;

import jakarta.ws.rs.core.Configuration;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;

/**
 * What RESTEasy still has to configure. It goes from what it has found by scanning to the
 * properties of the Application, and from there to what {@code META-INF/services} names: the last
 * knows all settings.
 */
final class ResteasyServices {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private ResteasyServices() {}

  /** Whether it is certain to configure a feature that {@code META-INF/services} names. */
  static boolean include(Class<?> feature, Configuration configuration) {
    if (!configuration.getClass().getName().startsWith("org.jboss.resteasy.")) {
      return false;
    }
    try {
      return include(feature, configuration.getClass().getClassLoader());
    } catch (ReflectiveOperationException | LinkageError another) {
      LOGGER.log(Level.DEBUG, "This RESTEasy does not show what it deploys", another);
      return false;
    }
  }

  /** By reflection: servers hide the runtime's classes from the application's class loader. */
  private static boolean include(Class<?> feature, ClassLoader runtime)
      throws ReflectiveOperationException {
    Class<?> api = Class.forName("org.jboss.resteasy.spi.ResteasyDeployment", false, runtime);
    Object deployment =
        Class.forName("org.jboss.resteasy.core.ResteasyContext", false, runtime)
            .getMethod("getContextData", Class.class)
            .invoke(null, api);
    return deployment != null
        && ask(api, "getActualProviderClasses", deployment).contains(feature)
        && !ask(api, "getDisabledProviderClasses", deployment).contains(feature.getName());
  }

  private static Collection<?> ask(Class<?> api, String question, Object deployment)
      throws ReflectiveOperationException {
    try {
      return (Collection<?>) api.getMethod(question).invoke(deployment);
    } catch (NoSuchMethodException older) {
      // Open Liberty's knows of nothing that is disabled.
      return List.of();
    }
  }
}
