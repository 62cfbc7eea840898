package dev.gatehouse.jwt.internal;

/**
 * Where the guide to troubleshooting says more of a message: the anchors of this module's sections.
 * Those of the module {@code dev.gatehouse} are its own business; a test holds both together.
 */
public enum Guide {
  ANY_TOKEN("any-token"),
  DPOP_NODES("dpop-nodes"),
  DPOP_OFF("dpop-off"),
  INTROSPECTION("introspection"),
  NO_TLS("no-tls"),
  TOKEN_KEYS("token-keys"),
  WRONG_SETTING("wrong-setting");

  private static final String PLACE = "docs/troubleshooting.md";

  private final String anchor;

  Guide(String anchor) {
    this.anchor = anchor;
  }

  /** The name of the section. */
  public String anchor() {
    return anchor;
  }

  /** Ends a message that has no full stop. */
  public String after(String message) {
    return message + ". See " + PLACE + '#' + anchor;
  }
}
