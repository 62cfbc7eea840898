package dev.gatehouse.internal.denial;

import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.gatehouse.Denial;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.challenge.ChallengeMerge;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.text.CaseBlindHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which challenges go out, however many an upstream or the container has put there. */
class ChallengeMergeTest {

  private final Settings settings =
      GivenSettings.of(GatehouseFeature.builder().realm("orders").build());
  private final DenialCatalogue denials =
      LazyDenialWriter.of(settings, DenialBodies.of(settings), FakeExchange.application(), false)
          .denials();
  private final ChallengeMerge challenges = new ChallengeMerge(denials.policy());
  private final Denial expected = denials.byApplication(401, null);
  private CapturedLog log;

  @BeforeEach
  void capture() {
    log = new CapturedLog("dev.gatehouse", Level.ALL);
  }

  @AfterEach
  void release() {
    log.close();
  }

  private static List<String> texts(List<Challenge> challenges) {
    return challenges.stream().map(Challenge::toString).toList();
  }

  private List<String> of(List<?> lines) {
    return texts(challenges.of(new ArrayList<>(lines), expected, List.of(), true));
  }

  @Test
  void thoseOfTheApplicationAreEachSentOnce() {
    assertThat(
        of(List.of("ApiKey realm=a", "apikey Realm=\"a\", Digest realm=\"d\"")),
        contains("ApiKey realm=\"a\"", "Digest realm=\"d\""));
  }

  @Test
  void howeverManyThereAreAllAreRead() {
    List<String> lines =
        IntStream.range(0, 16_000).mapToObj(i -> "S" + i + " realm=\"r\"").toList();

    assertThat(of(lines), is(lines));
    assertThat(of(List.of(String.join(", ", lines))), is(lines));
  }

  @Test
  void ofTheContainersThereIsOneForEachScheme() {
    List<String> lines =
        IntStream.range(0, 16_000).mapToObj(i -> "S" + i % 8_000 + " realm=\"" + i + "\"").toList();

    assertThat(texts(challenges.of(null, expected, lines, true)), is(lines.subList(0, 8_000)));
  }

  @Test
  void aTokenOfAHandshakeTakesThePlaceOfItsScheme() {
    assertThat(
        texts(
            challenges.of(
                null,
                expected,
                List.of("Negotiate", "Digest realm=\"d\"", "NEGOTIATE YII=", "Negotiate"),
                true)),
        contains("NEGOTIATE YII=", "Digest realm=\"d\""));
  }

  @Test
  void theLogIsToldOfOneLineThatCannotBeRead() {
    List<String> lines = IntStream.range(0, 1_000).mapToObj(i -> "\"" + i).toList();

    assertThat(of(lines), contains("Bearer realm=\"orders\""));

    assertThat(log.messages(Level.WARNING), hasSize(1));
  }

  @Test
  void theLogSaysWhatIsWrongWithItAndWhatToWrite() {
    of(List.of("please log in"));

    assertThat(
        log.messages(Level.WARNING),
        contains(
            allOf(
                startsWith(
                    "A response with status 401 has a WWW-Authenticate header that is no challenge"
                        + " (RFC 9110, section 11.6.1) and is left out: Not a list of challenges:"
                        + " "),
                endsWith(
                    "; write for example new NotAuthorizedException(\"Bearer"
                        + " realm=\\\"app\\\"\"). See docs/troubleshooting.md#no-challenge"))));
  }

  @Test
  void theLogIsToldOfWhatCannotBeReadOnceAndThenOnlyWhereItIsAskedForAll() {
    of(List.of("please log in"));
    of(List.of("please log in"));

    assertThat(log.messages(Level.WARNING), hasSize(1));
    assertThat(log.messages(Level.FINE), hasSize(1));
  }

  @Test
  void theLogIsToldOnceOfAChallengeThatIsAGuess() {
    DenialCatalogue guessed = guessed(true);
    ChallengeMerge merge = new ChallengeMerge(guessed.policy());

    for (int i = 0; i < 2; i++) {
      assertThat(
          texts(merge.of(null, guessed.of(CREDENTIALS_MISSING), List.of(), true)),
          contains("Bearer realm=\"orders\""));
    }

    assertThat(
        log.messages(Level.WARNING),
        contains(
            "A 401 offers Bearer, which is a guess: nothing tells Gatehouse how callers of this"
                + " application authenticate, and clients act on what they are offered (RFC 9110,"
                + " section 11.6.1). Name the schemes by gatehouse.schemes, for example Basic; or"
                + " add an authenticator by GatehouseFeature.builder().authenticator(...). See"
                + " docs/troubleshooting.md#guessed-challenge"));
  }

  @Test
  void noGuessIsToldWhereItDoesNotGoOutOrTheStartHasToldOfIt() {
    DenialCatalogue guessed = guessed(true);
    ChallengeMerge merge = new ChallengeMerge(guessed.policy());
    Denial unauthorized = guessed.of(CREDENTIALS_MISSING);

    merge.of(null, unauthorized, List.of(), false);
    merge.of(null, unauthorized, List.of("Negotiate"), true);
    merge.of(List.of("ApiKey"), unauthorized, List.of(), true);
    merge.of(null, guessed.byApplication(401, null), List.of(), true);
    merge.of(null, guessed.byApplication(403, null), List.of(), true);
    DenialCatalogue ofNobody = guessed(false);
    new ChallengeMerge(ofNobody.policy())
        .of(null, ofNobody.of(CREDENTIALS_MISSING), List.of(), true);

    assertThat(log.messages(Level.WARNING), is(empty()));
  }

  private DenialCatalogue guessed(boolean othersMayRead) {
    return LazyDenialWriter.of(settings, DenialBodies.of(settings), null, othersMayRead).denials();
  }

  @Test
  void aResponseHasItsChallengesWhereTheLinesAreTheirs() {
    Challenge basic = Challenge.of("Basic", "a");

    assertThat(ChallengeMerge.isSame(null, List.of()), is(true));
    assertThat(ChallengeMerge.isSame(List.of(), List.of()), is(true));
    assertThat(ChallengeMerge.isSame(null, List.of(basic)), is(false));
    assertThat(ChallengeMerge.isSame(List.of("Basic realm=\"a\""), List.of(basic)), is(true));
    assertThat(ChallengeMerge.isSame(List.of("Basic realm=\"b\""), List.of(basic)), is(false));
    assertThat(ChallengeMerge.isSame(List.of("Basic realm=\"a\""), List.of()), is(false));
  }

  @Test
  void namesOfHeadersAreFoundInAnyCase() {
    MultivaluedMap<String, Object> headers =
        CaseBlindHeaders.of(Map.of("etag", List.of("1"), "VARY", List.of("Origin")));

    assertThat(headers.get("Vary"), contains("Origin"));
    assertThat(headers.remove("ETag"), contains("1"));
    assertThat(
        CaseBlindHeaders.of(Map.of("vary", List.of("a"), "Vary", List.of("b"))).get("VARY"),
        hasSize(2));
  }
}
