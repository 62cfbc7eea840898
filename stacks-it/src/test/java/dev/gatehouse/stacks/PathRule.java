package dev.gatehouse.stacks;

import static dev.gatehouse.stacks.Denied.forbidden;
import static dev.gatehouse.stacks.Denied.unauthorized;
import static dev.gatehouse.stacks.Served.served;
import static org.hamcrest.MatcherAssert.assertThat;

import dev.gatehouse.DenialReason;

/** For resources whose path says who is served: open, denied or admin. */
public final class PathRule {

  private PathRule() {}

  /** Asks as everybody who can ask. */
  public static void assertHolds(Client client, String path) throws Exception {
    if (path.contains("/admin/")) {
      assertThat(
          client.get(path, Callers.NOBODY),
          unauthorized(DenialReason.CREDENTIALS_MISSING, Callers.BASIC));
      assertThat(client.get(path, Callers.ALICE), forbidden(DenialReason.ROLE_MISSING));
      assertThat(client.get(path, Callers.BOB), served("admin"));
      return;
    }
    for (String caller : new String[] {Callers.NOBODY, Callers.ALICE, Callers.BOB}) {
      assertThat(
          client.get(path, caller),
          path.contains("/open/") ? served("open") : forbidden(DenialReason.DENIED));
    }
  }
}
