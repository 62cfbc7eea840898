package dev.gatehouse.oauth.answers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.oneOf;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.contract.answers.AnswersContract;
import dev.gatehouse.contract.answers.Column;
import dev.gatehouse.contract.answers.Setup;
import dev.gatehouse.contract.answers.TokenClient;
import dev.gatehouse.contract.tokens.TokenIssuer;
import dev.gatehouse.contract.tokens.TokenResource;
import dev.gatehouse.oauth.embedded.EmbeddedJersey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Jersey, where module jwt reads tokens, by settings alone. */
class JerseyAnswersTest implements AnswersContract {

  private static final OldNonces NONCES = new OldNonces(SecureRandom.getSeed(32));

  private static TokenIssuer issuer;
  private static Map<Setup, EmbeddedJersey> servers;

  @BeforeAll
  static void start() throws IOException {
    issuer = new TokenIssuer(0);
    servers = new EnumMap<>(Setup.class);
    Properties settings = new Properties();
    settings.setProperty("mp.jwt.verify.publickey.location", issuer.location());
    // Each takes what the one before takes, and more.
    servers.put(Setup.BEARER, serverWith(settings, "bearer"));
    servers.put(Setup.DPOP, serverWith(settings, "dpop"));
    settings.setProperty("gatehouse.jwt.dpop.nonce-key", NONCES.key());
    servers.put(Setup.NONCES, serverWith(settings, "nonces"));
  }

  private static EmbeddedJersey serverWith(Properties settings, String more) throws IOException {
    try (InputStream file =
        JerseyAnswersTest.class.getResourceAsStream("/answers/" + more + ".properties")) {
      settings.load(file);
    }
    ResourceConfig application =
        new ResourceConfig(TokenResource.class).register(new GatehouseFeature());
    settings.forEach((key, value) -> application.property((String) key, value));
    return new EmbeddedJersey(application);
  }

  @AfterAll
  static void stop() {
    servers.values().forEach(EmbeddedJersey::close);
    issuer.close();
  }

  @Override
  public URI baseUri() {
    return baseUri(Setup.BEARER);
  }

  @Override
  public URI baseUri(Setup setup) {
    return servers.get(setup).uri();
  }

  @Override
  public Column column() {
    return Column.JERSEY;
  }

  @Override
  public TokenIssuer issuer() {
    return issuer;
  }

  @Override
  public String staleNonce() {
    return NONCES.at(Instant.now().minus(Duration.ofHours(1)));
  }

  @Test
  @DisplayName("a nonce that is stale was a good one once: it is worked out as the server does")
  void staleNonceWasGoodOnce() {
    Instant before = Instant.now();
    String given =
        new TokenClient(issuer, baseUri(Setup.NONCES), staleNonce()).freshNonce("/token");
    assertThat(given, oneOf(NONCES.at(before), NONCES.at(Instant.now())));
  }
}
