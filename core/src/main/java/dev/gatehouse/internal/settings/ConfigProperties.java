package dev.gatehouse.internal.settings;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The settings in MicroProfile Config, where the server has it. */
final class ConfigProperties {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private ConfigProperties() {}

  /**
   * All that is named {@code gatehouse.*}, known or not; empty without MicroProfile Config.
   *
   * <p>By reflection: its jar has no module name that could be required for good.
   *
   * @param further keys of any name that are wanted too
   */
  static Map<String, String> read(Set<String> further) {
    try {
      Object config =
          Class.forName("org.eclipse.microprofile.config.ConfigProvider")
              .getMethod("getConfig")
              .invoke(null);
      return read(config, Class.forName("org.eclipse.microprofile.config.Config"), further);
    } catch (ClassNotFoundException absent) {
      LOGGER.log(Level.DEBUG, "No MicroProfile Config to read settings from");
      return Map.of();
    } catch (InvocationTargetException e) {
      return failed(e.getCause());
    } catch (ReflectiveOperationException e) {
      return failed(e);
    }
  }

  /** The API alone, without an implementation, says so by an IllegalStateException. */
  private static Map<String, String> failed(@Nullable Throwable cause) {
    if (cause instanceof IllegalStateException) {
      LOGGER.log(Level.DEBUG, "No implementation of MicroProfile Config", cause);
      return Map.of();
    }
    throw new IllegalStateException(
        "MicroProfile Config does not tell Gatehouse's settings (gatehouse.*): " + cause, cause);
  }

  /**
   * Whether a name is only what an environment variable would be called as a property: {@code
   * gatehouse.port}, say, since Kubernetes gives GATEHOUSE_PORT to each pod beside a service of
   * that name. Such a name is nobody's mistake; those of settings are added anyway.
   */
  private static boolean isOfEnvironment(String name) {
    String variable = name.replaceAll("[^A-Za-z0-9]", "_");
    Map<String, String> environment = System.getenv();
    return environment.containsKey(variable)
        || environment.containsKey(variable.toUpperCase(Locale.ROOT));
  }

  private static Map<String, String> read(Object config, Class<?> api, Set<String> further)
      throws ReflectiveOperationException {
    Set<String> names = new TreeSet<>();
    for (Object name : (Iterable<?>) api.getMethod("getPropertyNames").invoke(config)) {
      String text = String.valueOf(name);
      if (text.startsWith(Setting.PREFIX) && !isOfEnvironment(text)) {
        names.add(text);
      }
    }
    // An environment variable is listed by its own name, GATEHOUSE_REALM, and found by the key.
    for (Setting setting : Setting.values()) {
      names.add(setting.key());
    }
    names.addAll(further);
    Method value = api.getMethod("getOptionalValue", String.class, Class.class);
    Map<String, String> properties = new HashMap<>();
    for (String name : names) {
      ((Optional<?>) value.invoke(config, name, String.class))
          .ifPresent(text -> properties.put(name, String.valueOf(text)));
    }
    return properties;
  }
}
