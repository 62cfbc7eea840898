package dev.gatehouse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads settings from properties and refuses what it does not know. */
final class SettingsReader {

  /** How many characters a slip of the pen changes. */
  private static final int NEAR = 3;

  private SettingsReader() {}

  /**
   * The settings that count: those given, then an application's properties, then MicroProfile
   * Config.
   *
   * @param given null where none are
   * @throws IllegalArgumentException where one is unknown or wrong
   */
  static Gatehouse effective(Gatehouse given, Map<String, Object> properties) {
    Gatehouse first = given == null ? Gatehouse.builder().build() : given;
    return ConfigProperties.over(first.over(read(properties)));
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
    problems.add("unknown setting " + LogText.quote(key) + suggestion(key));
  }

  private static String suggestion(String key) {
    return Arrays.stream(Setting.values())
        .map(Setting::key)
        .filter(known -> distance(known, key) <= NEAR)
        .min(Comparator.comparingInt(known -> distance(known, key)))
        .map(known -> ", did you mean " + known)
        .orElse(", remove it or see the README for those that there are");
  }

  /** Levenshtein's distance: how many characters must change. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
