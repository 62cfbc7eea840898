package dev.gatehouse;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.http.Challenge;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application's own words are, before anybody completes them: as without Gatehouse. */
class ApplicationDenialTest {

  private static final String WORDS = "This order belongs to another customer.";

  private static String body(Response response) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ((StreamingOutput) response.getEntity()).write(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonObject json(ApplicationDenial denial) throws IOException {
    return Json.createReader(new StringReader(body(denial.toResponse()))).readObject();
  }

  @Test
  void aResponseIsWholeByItself() throws Exception {
    Response response =
        Denial.forbidden(WORDS)
            .type(URI.create("https://example.com/not-yours"))
            .with("order", 7)
            .with("hints", List.of("a", "b"))
            .toResponse();

    assertThat(response.getStatus(), is(403));
    assertThat(
        response.getStringHeaders(),
        is(
            Map.of(
                "Content-Type", List.of("application/problem+json"),
                "Cache-Control", List.of("no-store"),
                "X-Content-Type-Options", List.of("nosniff"))));
    assertThat(
        body(response),
        is(
            "{\"type\":\"https://example.com/not-yours\",\"title\":\"Forbidden\",\"status\":403,"
                + "\"detail\":\"This order belongs to another customer.\","
                + "\"reason\":\"application\",\"order\":7,\"hints\":[\"a\",\"b\"]}"));
  }

  @Test
  void a401HasAChallengeInAnyCase() {
    Response plain = Denial.unauthorized(WORDS).toResponse();
    assertThat(
        plain.getStringHeaders().get("WWW-Authenticate"), contains("Bearer realm=\"application\""));

    Response own =
        Denial.unauthorized(WORDS)
            .challenge(Challenge.of("Basic", "shop"))
            .challenge(Challenge.of("Till", "shop"))
            .toResponse();
    assertThat(
        own.getStringHeaders().get("WWW-Authenticate"),
        contains("Basic realm=\"shop\"", "Till realm=\"shop\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"}, \\ \u0000 \u001f \u007f \r\n \t \b",
        "</script><!-- \u2028 \u202e -->",
        "\ud83d\ude00 \ud83d lone",
        ""
      })
  void anyTextIsJson(String text) throws Exception {
    JsonObject json = json(Denial.forbidden(text).with("name", text));

    // UTF-8 has no lone surrogates.
    String sent = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertThat(json.getString("detail"), is(sent));
    assertThat(json.getString("name"), is(sent));
  }

  @Test
  void longTextIsCutBetweenCharacters() throws Exception {
    JsonObject json =
        json(Denial.forbidden("\ud83d\ude00".repeat(100_000)).with("name", "x".repeat(100_000)));

    assertThat(json.getString("detail").length(), is(lessThan(4097)));
    assertThat(json.getString("detail").endsWith("\ude00\u2026"), is(true));
    assertThat(json.getString("name").length(), is(4096));
  }

  @Test
  void textIsCutWhereItIsTooLongAndNowhereElse() {
    String longest = "x".repeat(4096);
    String start = "x".repeat(4094);

    assertThat(Denial.forbidden(longest).denial().detail(), is(longest));
    assertThat(Denial.forbidden(longest + "x").denial().detail(), is("x".repeat(4095) + "\u2026"));
    assertThat(Denial.forbidden(start + "\ud83d\ude00x").denial().detail(), is(start + "\u2026"));
    assertThat(Denial.forbidden(start + "xx\ud83d\ude00").denial().detail(), is(start + "x\u2026"));
  }

  @Test
  void exceptionsAreThoseOfRest() {
    ClientErrorException forbidden = Denial.forbidden(WORDS).toException();
    ClientErrorException unauthorized = Denial.unauthorized(WORDS).toException();

    assertThat(forbidden, instanceOf(ForbiddenException.class));
    assertThat(unauthorized, instanceOf(NotAuthorizedException.class));
    assertThat(forbidden.getMessage(), is(WORDS));
    assertThat(unauthorized.getResponse().getStatus(), is(401));
  }

  @Test
  void aSharedExceptionHasAResponseForEachRequest() throws Exception {
    ClientErrorException shared = Denial.forbidden(WORDS).toException();
    Response first = shared.getResponse();
    first.getHeaders().putSingle("X-First", "1");

    assertThat(shared.getResponse(), is(not(sameInstance(first))));
    assertThat(shared.getResponse().getHeaders().containsKey("X-First"), is(false));
    assertThat(body(shared.getResponse()), is(body(first)));
  }

  @Test
  void eachCallMakesAnotherOne() throws Exception {
    ApplicationDenial plain = Denial.forbidden(WORDS);
    plain.with("order", 7).type(URI.create("urn:x")).challenge(Challenge.of("Bearer", "r"));

    assertThat(json(plain).containsKey("order"), is(false));
    assertThat(json(plain).getString("type"), is("about:blank"));
    assertThat(plain.toResponse().getHeaderString("WWW-Authenticate") == null, is(true));
  }

  @Test
  void itIsADenialAndTheChallengesThatItWasGiven() {
    Challenge basic = Challenge.of("Basic", "shop");
    ApplicationDenial plain = Denial.unauthorized(WORDS);
    ApplicationDenial own = plain.challenge(basic);

    assertThat(plain.challenges(), is(List.of()));
    assertThat(plain.denial().challenges(), contains(Challenge.of("Bearer", "application")));
    assertThat(own.challenges(), contains(basic));
    assertThat(own.denial(), is(plain.denial().withChallenges(List.of(basic))));
    assertThat(own.denial().reason(), is(DenialReason.APPLICATION));
    assertThat(own.denial().detail(), is(WORDS));
    assertThat(own.toString(), is("401 application: " + WORDS));
    assertThrows(UnsupportedOperationException.class, () -> own.challenges().clear());
  }

  @Test
  void mistakesAreToldAtOnce() {
    ApplicationDenial denial = Denial.forbidden(WORDS);

    assertThrows(NullPointerException.class, () -> Denial.forbidden(null));
    assertThrows(NullPointerException.class, () -> denial.type(null));
    assertThrows(NullPointerException.class, () -> denial.with("order", null));
    assertThrows(NullPointerException.class, () -> denial.challenge(null));
    for (String name : List.of("id", "status", "a b", "<i>")) {
      assertThrows(IllegalArgumentException.class, () -> denial.with(name, 7), name);
    }
    assertThrows(IllegalArgumentException.class, () -> denial.with("order", Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> denial.with("order", new Object()));
  }
}
