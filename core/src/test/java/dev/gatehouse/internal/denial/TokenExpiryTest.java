package dev.gatehouse.internal.denial;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a refused token says of itself that it has expired. */
class TokenExpiryTest {

  private static final TokenExpiry EXPIRY = new TokenExpiry(JsonProvider.provider());

  private static String token(String claims) {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8))
        + '.'
        + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + ".c2ln";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"exp\":1}",
        "{\"exp\":1.5}",
        "{\"exp\":0}",
        "{\"exp\":-1}",
        "{\"exp\":1e9}",
        "{\"sub\":\"exp\",\"a\":{\"exp\":99999999999},\"b\":[1,{\"exp\":99999999999}],\"exp\":1}",
      })
  void aTimeThatIsPastSaysSo(String claims) {
    assertThat(EXPIRY.isPast(token(claims)), is(true));
  }

  @Test
  void theSecondItselfIsPastAndTheNextMinuteIsNot() {
    long now = Instant.now().getEpochSecond();

    assertThat(EXPIRY.isPast(token("{\"exp\":" + now + "}")), is(true));
    assertThat(EXPIRY.isPast(token("{\"exp\":" + (now + 60) + "}")), is(false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "[\"exp\",1]",
        "null",
        "{\"exp\":\"1\"}",
        "{\"exp\":null}",
        "{\"exp\":[1]}",
        "{\"exp\":{\"exp\":1}}",
        "{\"a\":{\"exp\":1}}",
        "{\"Exp\":1}",
        "{\"exp\":99999999999}",
        "{\"exp\":1e400}",
        "{\"sub\":\"exp\",\"iat\":1}",
        "{\"exp\"",
        "not JSON",
        "\u0000",
      })
  void whatSaysNothingOfThePastIsNotExpired(String claims) {
    assertThat(EXPIRY.isPast(token(claims)), is(false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "a.b", "a.b.c", "..", "...", "a.%.c", "a.eyJleHAiOjF9.b.c"})
  void whatIsNoTokenIsNotExpired(String text) {
    assertThat(EXPIRY.isPast(text), is(false));
  }

  @Test
  void neitherDepthNorLengthHarms() {
    assertThat(EXPIRY.isPast(token("{\"a\":" + "[".repeat(9_000))), is(false));
    assertThat(EXPIRY.isPast(token("{\"a\":\"" + "x".repeat(20_000) + "\",\"exp\":1}")), is(false));
    assertThat(EXPIRY.isPast(token("{\"exp\":" + "9".repeat(9_000) + "}")), is(false));
    assertThat(EXPIRY.isPast(token("{\"exp\":1e999999999}")), is(false));
  }
}
