package dev.gatehouse.contract.harmless.pairs;

/**
 * The two copies of an application. Their names have one length, so that lengths can be compared.
 */
public enum Copy {
  BARE("bare"),
  WITH("with");

  private final String suffix;

  Copy(String suffix) {
    this.suffix = suffix;
  }

  /** The context root of the copy, and the name of its archive. */
  public String of(String application) {
    return application + "-" + suffix;
  }

  /** The text as both copies would say it. */
  public static String neutral(String text, String application) {
    String neutral = text;
    for (Copy copy : values()) {
      neutral = neutral.replace(copy.of(application), application);
    }
    return neutral;
  }
}
