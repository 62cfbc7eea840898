package dev.gatehouse.internal.settings;

import dev.gatehouse.internal.text.LogText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads settings from properties and refuses what it does not know. */
public final class SettingsReader {

  private static final String KNOWN =
      Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.joining(", "));

  private SettingsReader() {}

  /**
   * The settings that count: those given, then an application's properties, then MicroProfile
   * Config.
   *
   * @throws IllegalArgumentException if one is unknown or wrong
   */
  public static Settings effective(Settings given, Map<String, Object> properties) {
    return given.over(read(properties)).over(read(ConfigProperties.read()));
  }

  /**
   * The settings among properties of any kind.
   *
   * @throws IllegalArgumentException naming every unknown key and bad value at once
   */
  static Map<Setting, Object> read(Map<String, ?> properties) {
    Map<Setting, Object> values = new EnumMap<>(Setting.class);
    List<String> problems = new ArrayList<>();
    new TreeMap<>(properties)
        .forEach(
            (key, value) -> {
              if (key.startsWith(Setting.PREFIX) && value != null) {
                read(key, value, values, problems);
              }
            });
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "Gatehouse's settings are wrong: " + String.join("; ", problems));
    }
    return values;
  }

  private static void read(
      String key, Object value, Map<Setting, Object> values, List<String> problems) {
    for (Setting setting : Setting.values()) {
      if (setting.key().equals(key)) {
        try {
          values.put(setting, setting.parse(value));
        } catch (IllegalArgumentException e) {
          problems.add(e.getMessage());
        }
        return;
      }
    }
    problems.add("unknown setting " + LogText.quote(key) + "; remove it, or correct it: " + KNOWN);
  }
}
