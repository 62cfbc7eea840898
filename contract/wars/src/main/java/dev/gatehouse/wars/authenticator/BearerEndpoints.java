package dev.gatehouse.wars.authenticator;

import dev.gatehouse.contract.authenticators.BearerApplication;
import jakarta.ws.rs.ApplicationPath;

/** Further REST applications of the WAR, each with an authenticator of its own. */
final class BearerEndpoints {

  private BearerEndpoints() {}

  /** With an audit line. */
  @ApplicationPath("bearer")
  public static class Audited extends BearerApplication {}

  /** Without. */
  @ApplicationPath("bearer-silent")
  public static class Silent extends BearerApplication.Silent {}
}
