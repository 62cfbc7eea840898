package dev.gatehouse.jwt.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The values of {@link TokenSetting}. Immutable and thread-safe. */
public final class TokenSettings {

  private final Map<TokenSetting, String> values = new EnumMap<>(TokenSetting.class);

  /**
   * Those among properties of any kind; a blank one is not set.
   *
   * @throws IllegalArgumentException if one is unknown
   */
  public TokenSettings(Map<String, ?> properties) {
    Set<String> unknown = new TreeSet<>();
    properties.keySet().stream()
        .filter(key -> key.startsWith(TokenSetting.PREFIX))
        .forEach(unknown::add);
    unknown.removeAll(TokenSetting.keys());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          Guide.WRONG_SETTING.after(
              "Unknown settings: "
                  + String.join(", ", unknown)
                  + "; remove them, or correct them: "
                  + String.join(", ", TokenSetting.keys())));
    }
    for (TokenSetting setting : TokenSetting.values()) {
      Object value = properties.get(setting.key());
      if (value != null && !value.toString().isBlank()) {
        values.put(setting, value.toString().strip());
      }
    }
  }

  public boolean has(TokenSetting setting) {
    return values.containsKey(setting);
  }

  public Optional<String> text(TokenSetting setting) {
    return Optional.ofNullable(values.get(setting));
  }

  /** Names that are separated by commas. */
  public Optional<String[]> names(TokenSetting setting) {
    return text(setting)
        .map(text -> Arrays.stream(text.split(",", -1)).map(String::strip).toArray(String[]::new));
  }

  /**
   * A time in seconds.
   *
   * @throws IllegalArgumentException if it is none
   */
  public Optional<Duration> seconds(TokenSetting setting) {
    return text(setting).map(text -> Duration.ofSeconds(number(setting, text)));
  }

  private static long number(TokenSetting setting, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          Guide.WRONG_SETTING.after(setting.key() + " must be a whole number of seconds"), e);
    }
  }

  /**
   * Yes or no.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public Optional<Boolean> bool(TokenSetting setting) {
    return text(setting)
        .map(
            text ->
                switch (text.toLowerCase(Locale.ROOT)) {
                  case "true" -> Boolean.TRUE;
                  case "false" -> Boolean.FALSE;
                  default ->
                      throw new IllegalArgumentException(
                          Guide.WRONG_SETTING.after(setting.key() + " must be true or false"));
                });
  }
}
