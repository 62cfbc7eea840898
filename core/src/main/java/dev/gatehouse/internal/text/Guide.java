package dev.gatehouse.internal.text;

/**
 * Where the guide to troubleshooting says more of a message. Each is the anchor of a section there,
 * and stays what it is: logs are read years later.
 */
public enum Guide {
  BODY_READ_EARLY("body-read-early"),
  CODE_RUNS_EARLY("code-runs-early"),
  CONTRADICTING_ANNOTATIONS("contradicting-annotations"),
  CHECK_FAILED("check-failed"),
  FOREIGN_GUARD("foreign-guard"),
  GUARD_NEVER_MET("guard-never-met"),
  GUESSED_CHALLENGE("guessed-challenge"),
  HIDDEN_BY_PROXY("hidden-by-proxy"),
  IMPOSSIBLE_NAME("impossible-name"),
  JAVAX_ANNOTATION("javax-annotation"),
  LATE_SETTINGS("late-settings"),
  LISTENER_FAILED("listener-failed"),
  METADATA("metadata"),
  NO_AUTHENTICATOR("no-authenticator"),
  NO_CDI("no-cdi"),
  NO_CHALLENGE("no-challenge"),
  NO_JSON_PROCESSING("no-json-processing"),
  NO_SERVLET_API("no-servlet-api"),
  NOT_REGISTERED("not-registered"),
  ODD_NAME("odd-name"),
  OTHER_CLASS_LOADER("other-class-loader"),
  REALM_MISREAD("realm-misread"),
  RENDERER_FAILED("renderer-failed"),
  ROLE_MISSPELT("role-misspelt"),
  SECOND_CHECK("second-check"),
  SWALLOWED_DENIAL("swallowed-denial"),
  SWITCHED_OFF("switched-off"),
  UNANNOTATED("unannotated"),
  WRONG_SETTING("wrong-setting");

  /** Within the sources; a release may name where it publishes them. */
  private static final String PLACE = "docs/troubleshooting.md";

  private final String anchor;

  Guide(String anchor) {
    this.anchor = anchor;
  }

  /** The name of the section. */
  public String anchor() {
    return anchor;
  }

  /**
   * Ends a message.
   *
   * @param message without a full stop
   * @return for example {@code No lamp is lit; light one. See docs/troubleshooting.md#no-lamp}
   */
  public String after(String message) {
    return message + ". See " + PLACE + '#' + anchor;
  }
}
