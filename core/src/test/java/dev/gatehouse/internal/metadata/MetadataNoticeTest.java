package dev.gatehouse.internal.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.internal.fixture.CapturedLog;
import java.net.URI;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetadataNoticeTest {

  private static final URI RESOURCE = URI.create("https://h/orders");
  private static final URI ISSUER = URI.create("https://login.example.com");

  private CapturedLog log;

  @BeforeEach
  void capture() {
    log = new CapturedLog("dev.gatehouse", Level.ALL);
  }

  @AfterEach
  void release() {
    log.close();
  }

  private static void log(GatehouseFeature.Builder settings, boolean atHost) {
    MetadataNotice.log(GivenSettings.of(settings.build()), atHost);
  }

  @Test
  void theStartSaysWhatChallengesName() {
    log(GatehouseFeature.builder().resource(RESOURCE).authorizationServers(ISSUER), false);
    log(GatehouseFeature.builder().resource(RESOURCE).authorizationServers(ISSUER), true);

    assertThat(
        log.messages(Level.INFO),
        contains(
            "Metadata of the protected resource https://h/orders: challenges name"
                + " https://h/orders/.well-known/oauth-protected-resource",
            "Metadata of the protected resource https://h/orders: challenges name"
                + " https://h/.well-known/oauth-protected-resource/orders"));
    assertThat(log.messages(Level.WARNING), is(empty()));
  }

  @Test
  void withoutAnAuthorizationServerItWarns() {
    log(GatehouseFeature.builder().resource(RESOURCE), false);

    assertThat(
        log.messages(Level.WARNING),
        contains(
            "The metadata of https://h/orders name no authorization server, so that clients learn"
                + " from them nowhere to get a token, and MCP forbids it. Name its issuer by"
                + " gatehouse.authorization-servers. See docs/troubleshooting.md#metadata"));
  }

  @Test
  void whatCountsForNothingIsNamed() {
    log(GatehouseFeature.builder().authorizationServers(ISSUER).scopesSupported("a"), false);

    assertThat(
        log.messages(Level.WARNING),
        contains(
            "These settings count for nothing without gatehouse.resource:"
                + " gatehouse.authorization-servers, gatehouse.scopes-supported. Set it to the URI"
                + " that clients know this application by. See docs/troubleshooting.md#metadata"));
    assertThat(log.messages(Level.INFO), is(empty()));
  }

  @Test
  void withoutSettingsItIsSilent() {
    log(GatehouseFeature.builder().resourceMetadata(URI.create("https://h/meta")), false);

    assertThat(log.messages(Level.INFO), is(empty()));
    assertThat(log.messages(Level.WARNING), is(empty()));
  }
}
