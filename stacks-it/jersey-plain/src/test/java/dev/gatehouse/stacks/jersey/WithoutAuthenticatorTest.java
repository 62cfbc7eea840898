package dev.gatehouse.stacks.jersey;

import static dev.gatehouse.stacks.Denied.unauthorized;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;

import dev.gatehouse.DenialReason;
import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.Client;
import dev.gatehouse.stacks.LogRecorder;
import dev.gatehouse.stacks.ShopResource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** Plain Jersey, which authenticates nobody, with the jar and no authenticator. */
class WithoutAuthenticatorTest {

  private static final String BEARER = "Bearer realm=\"application\"";

  @Test
  void startWarnsThatNobodyCanAuthenticate() {
    try (LogRecorder log = new LogRecorder("dev.gatehouse")) {
      start().close();
      List<String> warnings =
          log.records().stream()
              .filter(line -> line.getLevel() == Level.WARNING)
              .map(LogRecord::getMessage)
              .filter(message -> !message.startsWith("Open to everybody"))
              .toList();
      assertThat(
          warnings,
          contains(
              both(containsStringIgnoringCase("nobody can authenticate"))
                  .and(containsString("authenticator"))));
    }
  }

  @Test
  void credentialsThatNobodyReadAreUnsupported() throws Exception {
    try (GuardedGrizzly grizzly = start()) {
      Client client = new Client(grizzly.get());
      assertThat(
          client.get("/shop/admin", Callers.NOBODY),
          unauthorized(DenialReason.CREDENTIALS_MISSING, BEARER));
      assertThat(
          client.get("/shop/admin", Callers.BOB),
          unauthorized(DenialReason.CREDENTIALS_UNSUPPORTED, BEARER));
      assertThat(
          client.get("/shop/admin", "Bearer abc"),
          unauthorized(DenialReason.CREDENTIALS_UNSUPPORTED, BEARER));
    }
  }

  private static GuardedGrizzly start() {
    return new GuardedGrizzly(new ResourceConfig(ShopResource.class));
  }
}
