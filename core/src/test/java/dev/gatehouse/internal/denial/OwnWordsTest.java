package dev.gatehouse.internal.denial;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.ApplicationDenial;
import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenge;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the application says of its denials, and what it leaves to Gatehouse. */
class OwnWordsTest {

  private static final String WORDS = "This order belongs to another customer.";
  private static final String FALLBACK = "Bearer realm=\"application\"";
  private static final Challenge BASIC = Challenge.of("Basic", "orders");
  private static final Challenge TILL = Challenge.of("Till", "shop");
  private static final Denial EXPECTED =
      Denial.of(401, DenialReason.CREDENTIALS_MISSING, List.of(BASIC));

  private final ApplicationDenial unauthorized = Denial.unauthorized(WORDS);

  private static Denial of(ApplicationDenial denial) {
    return OwnWords.of(EXPECTED, new ApplicationDenialBody(denial));
  }

  @Test
  void itsWordsAreSaidWithTheReasonAndTheChallengesOfTheRequest() {
    URI type = URI.create("https://example.com/not-yours");

    assertThat(of(unauthorized), is(EXPECTED.withDetail(WORDS)));
    assertThat(
        of(unauthorized.type(type).with("order", 7)),
        is(EXPECTED.withExtensions(Map.of("order", 7)).withDetail(WORDS).withType(type)));
  }

  @Test
  void itsOwnChallengesTakeThePlaceOfThoseOfTheRequest() {
    assertThat(
        of(unauthorized.challenge(TILL)),
        is(EXPECTED.withDetail(WORDS).withChallenges(List.of(TILL))));
  }

  @Test
  void wordsOfAnotherStatusOrNoneLeaveTheDenialAsItIs() {
    assertThat(of(Denial.forbidden(WORDS)), is(sameInstance(EXPECTED)));
    assertThat(OwnWords.of(EXPECTED, WORDS), is(sameInstance(EXPECTED)));
    assertThat(OwnWords.of(EXPECTED, null), is(sameInstance(EXPECTED)));
  }

  private static List<Object> left(Object entity, Object... lines) {
    MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    if (lines.length > 0) {
      headers.addAll("WWW-Authenticate", lines);
    }
    OwnWords.removeFallback(entity, headers);
    return headers.getOrDefault("WWW-Authenticate", List.of());
  }

  @Test
  void theChallengeForWhereGatehouseIsNotIsTakenAway() {
    ApplicationDenialBody body = new ApplicationDenialBody(unauthorized);

    assertThat(left(body, FALLBACK), is(List.of()));
    assertThat(left(body), is(List.of()));
  }

  @Test
  void aChallengeThatSomebodyChoseStays() {
    ApplicationDenialBody body = new ApplicationDenialBody(unauthorized);

    assertThat(left(body, "Till realm=\"shop\""), contains("Till realm=\"shop\""));
    assertThat(left(body, FALLBACK, "Basic"), contains(FALLBACK, "Basic"));
    assertThat(left("no denial", FALLBACK), contains(FALLBACK));
    assertThat(
        left(new ApplicationDenialBody(unauthorized.challenge(TILL)), TILL.toString()),
        contains(TILL.toString()));
  }

  @Test
  void aSharedExceptionHasAResponseOfItsOwnForEachRequest() {
    for (ApplicationDenial denial : List.of(unauthorized, Denial.forbidden(WORDS))) {
      ClientErrorException shared = OwnWords.exception(denial);
      MultivaluedMap<String, Object> first = shared.getResponse().getHeaders();
      first.putSingle("X-First", "1");

      assertThat(shared.getResponse().getHeaders().containsKey("X-First"), is(false));
      assertThat(shared.getResponse(), is(not(sameInstance(shared.getResponse()))));
      assertThat(DenialResponses.isMadeHere(first), is(true));
    }
  }
}
