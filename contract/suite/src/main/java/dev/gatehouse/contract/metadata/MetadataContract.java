package dev.gatehouse.contract.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Challenges;
import dev.gatehouse.testkit.HttpAnswer;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Gatehouse promises of the metadata of a protected resource (RFC 9728): the {@link
 * MetadataApplication}, a further one that is {@link MetadataApplication.WithOwn}, and any
 * application without the setting.
 */
public interface MetadataContract extends ContractClient {

  String PATH = "/.well-known/oauth-protected-resource";

  String DOCUMENT =
      "{\"resource\":\"https://api.example.com/orders/\","
          + "\"authorization_servers\":[\"https://login.example.com\","
          + "\"https://login.example.com/realms/2\"],"
          + "\"scopes_supported\":[\"orders:read\",\"orders:write\",\"profile\"],"
          + "\"bearer_methods_supported\":[\"header\"],"
          + "\"resource_name\":\"orders\","
          + "\"dpop_signing_alg_values_supported\":[\"ES256\",\"EdDSA\"]}";

  String PLACE = "https://api.example.com/orders/.well-known/oauth-protected-resource";

  /**
   * Where the application with an endpoint of its own is.
   *
   * @return an http URI without a slash at its end; never null
   */
  URI ownUri();

  /**
   * Where an application without the setting is.
   *
   * @return an http URI without a slash at its end; never null
   */
  URI withoutUri();

  /** Asserts that the document was served, with no header that is not due. */
  static void assertServes(HttpAnswer answer, String document) {
    Served.assertIs(answer, document, "cache-control");
    assertThat(answer.toString(), answer.lines("Content-Type"), is(List.of("application/json")));
    assertThat(answer.toString(), answer.lines("Cache-Control"), is(List.of("max-age=300")));
  }

  @Test
  @DisplayName("the document is under the application")
  default void documentIsUnderTheApplication() {
    assertServes(get(PATH), DOCUMENT);
    assertServes(get(PATH + "?x=1"), DOCUMENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer alice", "Bearer mallory", "Bearer", "Digest x"})
  @DisplayName("it is for everybody, whatever credentials come")
  default void documentIsForEverybody(String credentials) {
    assertServes(get(PATH, "Authorization: " + credentials), DOCUMENT);
  }

  @Test
  @DisplayName("a HEAD has the headers of a GET and no body")
  default void headHasTheSameHeaders() {
    assertServes(ask("HEAD", PATH), "");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "GET, /.well-known",
    "GET, /.well-known/oauth-protected-resource/orders",
    "GET, /.well-known/oauth-authorization-server",
    "POST, /.well-known/oauth-protected-resource",
    "OPTIONS, /.well-known/oauth-protected-resource"
  })
  @DisplayName("whatever else is asked is the application's: here, nothing")
  default void nothingElseIsAnswered(String method, String path) {
    HttpAnswer answer = ask(method, path);
    assertThat(answer.toString(), answer.status(), is(404));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "nobody, 401",
    "mallory, 401",
    "alice, 403",
  })
  @DisplayName("M-01 challenges name its place")
  @Tag("M-01")
  default void challengesNameItsPlace(String token, int status) {
    assertNamesPlace(
        status, get("/scoped", token.equals("nobody") ? NOBODY : "Authorization: Bearer " + token));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "X-Forwarded-Host: evil.example",
        "Forwarded: host=evil.example;proto=http"
      })
  @DisplayName("M-03 neither the place nor the document is made of what a client sends")
  @Tag("M-03")
  default void hostileHostChangesNothing(String line) {
    assertNamesPlace(401, get("/scoped", line));
    assertServes(get(PATH, line), DOCUMENT);
  }

  private static void assertNamesPlace(int status, HttpAnswer answer) {
    assertThat(answer.toString(), answer.status(), is(status));
    List<Challenge> challenges = Challenges.parse(answer.lines("WWW-Authenticate")).toList();
    assertThat(answer.toString(), challenges.isEmpty(), is(false));
    for (Challenge challenge : challenges) {
      assertThat(answer.toString(), challenge.parameter("resource_metadata").get(), is(PLACE));
      assertThat(answer.toString(), challenge.hasDuplicateParameters(), is(false));
    }
  }

  @Test
  @DisplayName("an endpoint of the application's own answers itself")
  default void ownEndpointWins() {
    ContractClient own = this::ownUri;
    Served.assertIs(own.get(PATH), "served oauth-protected-resource");
    Served.assertIs(own.get("/.well-known/security.txt"), "served security.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  @DisplayName("without the setting there is nothing")
  default void withoutTheSettingThereIsNothing(String method) {
    ContractClient without = this::withoutUri;
    HttpAnswer answer = without.ask(method, PATH);
    assertThat(answer.toString(), answer.status(), is(404));
    HttpAnswer denied = without.get("/checked/known");
    assertThat(denied.lines("WWW-Authenticate"), is(List.of("Bearer realm=\"contract\"")));
  }
}
