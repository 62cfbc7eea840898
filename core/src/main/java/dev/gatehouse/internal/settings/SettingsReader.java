package dev.gatehouse.internal.settings;

import dev.gatehouse.internal.text.Guide;
import dev.gatehouse.internal.text.LogText;
import dev.gatehouse.internal.text.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads settings from properties and refuses what it does not know. */
public final class SettingsReader {

  private SettingsReader() {}

  /**
   * The settings that count: those given, then an application's properties, then MicroProfile
   * Config.
   *
   * @throws IllegalArgumentException if one is unknown or wrong
   */
  public static Settings effective(Settings given, Map<String, Object> properties) {
    AuthenticatorProviders others = AuthenticatorProviders.here();
    return effective(given, properties, ConfigProperties.read(others.keys()), others.keys());
  }

  private static Settings effective(
      Settings given,
      Map<String, Object> properties,
      Map<String, String> config,
      Set<String> ofOthers) {
    return given.over(read(properties, ofOthers)).over(read(config, ofOthers));
  }

  /**
   * The settings that count, with the authenticators that others make from theirs where none was
   * given.
   *
   * @throws IllegalArgumentException if one is unknown or wrong
   */
  public static Settings withAuthenticators(Settings given, Map<String, Object> properties) {
    AuthenticatorProviders others = AuthenticatorProviders.here();
    Map<String, String> config = ConfigProperties.read(others.keys());
    Settings effective = effective(given, properties, config, others.keys());
    boolean wanted =
        effective.authenticators().isEmpty() && effective.get(Setting.ENABLED, Boolean.TRUE);
    return wanted ? effective.with(others.authenticators(properties, config)) : effective;
  }

  /**
   * The settings among properties of any kind.
   *
   * @param ofOthers keys that somebody else reads
   * @throws IllegalArgumentException naming every unknown key and bad value at once
   */
  static Map<Setting, Object> read(Map<String, ?> properties, Set<String> ofOthers) {
    Map<Setting, Object> values = new EnumMap<>(Setting.class);
    List<String> problems = new ArrayList<>();
    new TreeMap<>(properties)
        .forEach(
            (key, value) -> {
              if (key.startsWith(Setting.PREFIX) && value != null && !ofOthers.contains(key)) {
                read(key, value, ofOthers, values, problems);
              }
            });
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          Guide.WRONG_SETTING.after(
              "Gatehouse's settings are wrong: " + String.join("; ", problems)));
    }
    return values;
  }

  private static void read(
      String key,
      Object value,
      Set<String> ofOthers,
      Map<Setting, Object> values,
      List<String> problems) {
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
    List<String> known =
        Stream.concat(Arrays.stream(Setting.values()).map(Setting::key), ofOthers.stream())
            .filter(name -> name.startsWith(Setting.PREFIX))
            .map(name -> name.substring(Setting.PREFIX.length()))
            .toList();
    problems.add("unknown setting " + LogText.quote(key) + "; remove it, or " + remedy(key, known));
  }

  /** All keys only where none is near: who has mistyped one need not read them. */
  private static String remedy(String key, List<String> known) {
    return Spelling.nearest(key.substring(Setting.PREFIX.length()), known)
        .map(near -> "write " + Setting.PREFIX + near)
        .orElseGet(
            () ->
                "correct it: "
                    + known.stream()
                        .map(name -> Setting.PREFIX + name)
                        .collect(Collectors.joining(", ")));
  }
}
