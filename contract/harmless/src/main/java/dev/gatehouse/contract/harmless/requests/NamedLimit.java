package dev.gatehouse.contract.harmless.requests;

/**
 * Why something is not run on a server: all of it is here, and each is a skipped test that says so.
 */
public enum NamedLimit {
  NO_ROLE_FOR_EVERYBODY("the server has no way to give a role to callers that it does not know"),
  NO_DIGEST("the server has no DIGEST login"),
  NO_TOKEN_IN_COOKIE("the server takes no valid MP-JWT in a cookie, with or without Gatehouse"),
  NO_NULLS(
      "Jersey takes no null among the classes, with or without Gatehouse, and one WAR that fails"
          + " keeps Payara Micro from loading those behind it"),
  NO_EAR(
      "Payara Micro takes no EAR: --deploy refuses it, and its deploy command knows no such type");

  private final String reason;

  NamedLimit(String reason) {
    this.reason = reason;
  }

  public String reason() {
    return name() + ": " + reason;
  }
}
