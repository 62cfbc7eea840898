package dev.gatehouse.docs.oauth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.docs.kit.Served;
import dev.gatehouse.docs.kit.Shown;
import dev.gatehouse.testkit.HttpAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/oauth.md shows. */
class OauthPageTest {

  private static final String METADATA = ".well-known/oauth-protected-resource";

  private LoginServer login;

  @BeforeEach
  void start() throws Exception {
    login = new LoginServer();
  }

  @AfterEach
  void stop() {
    login.close();
  }

  private static Map<String, Object> settings(String file) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = OauthPageTest.class.getResourceAsStream(file)) {
      properties.load(in);
    }
    Map<String, Object> settings = new HashMap<>();
    properties.forEach((key, value) -> settings.put((String) key, value));
    return settings;
  }

  private static HttpAnswer answer(
      ResourceConfig application, String method, String path, String... headers) throws Exception {
    try (Served served = new Served(application)) {
      return served.send(method, path, headers);
    }
  }

  private ResourceConfig bearer() {
    return new ResourceConfig(PaymentResource.class).register(Tokens.bearer(login.issuer()));
  }

  private String token(String scope, Map<String, Object> claims) throws Exception {
    return "Bearer " + login.token(scope, claims);
  }

  @Test
  void answersAreAsShown() throws Exception {
    ResourceConfig described =
        new ResourceConfig(PaymentResource.class).addProperties(settings("metadata.properties"));
    ResourceConfig bound =
        new ResourceConfig(PaymentResource.class).register(Tokens.bound(login.issuer()));
    String write = token("payments:write", Map.of("acr", "password"));

    Shown shown = new Shown("docs/oauth.md", OauthPageTest.class);
    shown.isNext(answer(bearer(), "GET", "payments"));
    shown.isNext(answer(bearer(), "GET", "payments", "Authorization", token("profile", Map.of())));
    shown.isNext(answer(bearer(), "POST", "payments", "Authorization", write));
    shown.isNextContent(answer(described, "GET", METADATA).body());
    shown.isNext(answer(described, "GET", "payments").lines("WWW-Authenticate").get(0));
    shown.isNext(String.join("\n", answer(bound, "GET", "payments").lines("WWW-Authenticate")));
    shown.isAll();
  }

  @Test
  void tokensAreAccepted() throws Exception {
    assertThat(
        answer(bearer(), "GET", "payments", "Authorization", token("payments:write", Map.of()))
            .body(),
        is("none\n"));
    String strong =
        token(
            "payments:write",
            Map.of("acr", "phr", "auth_time", Instant.now().getEpochSecond() - 10));
    assertThat(answer(bearer(), "POST", "payments", "Authorization", strong).body(), is("paid\n"));
  }

  @Test
  void tokensAreAcceptedBySettingsAlone() throws Exception {
    Map<String, Object> settings = settings("tokens.properties");
    settings.replaceAll(
        (key, value) ->
            value.toString().replace("https://login.example.com/realms/shop", login.issuer()));
    ResourceConfig application = new ResourceConfig(PaymentResource.class).addProperties(settings);

    String token = token("payments:read", Map.of());
    assertThat(answer(application, "GET", "payments", "Authorization", token).body(), is("none\n"));
  }

  @Test
  void opaqueTokensAreAccepted() throws Exception {
    ResourceConfig application =
        new ResourceConfig(PaymentResource.class).register(Tokens.opaque(login.issuer(), "secret"));
    assertThat(
        answer(application, "GET", "payments", "Authorization", "Bearer opaque").body(),
        is("none\n"));
  }

  /** Nobody runs nginx here; where its lines lead is where an application answers. */
  @Test
  void proxyLeadsToTheMetadata() throws Exception {
    String resource = settings("metadata.properties").get("gatehouse.resource").toString();
    String path = resource.substring("https://api.example.com".length());
    String lines;
    try (InputStream in = OauthPageTest.class.getResourceAsStream("metadata.conf")) {
      lines = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
    List<MatchResult> proxied =
        Pattern.compile("location = (\\S+) +\\{ proxy_pass http://127.0.0.1:8080(\\S+); }")
            .matcher(lines)
            .results()
            .toList();

    assertThat(
        proxied.stream().map(line -> line.group(1)).toList(),
        is(List.of("/" + METADATA + path, "/" + METADATA)));
    assertThat(
        proxied.stream().map(line -> line.group(2)).distinct().toList(),
        is(List.of(path + "/" + METADATA)));
  }
}
