package dev.gatehouse.internal.servlet;

import static dev.gatehouse.internal.fixture.ExpectedAnswer.forbidden;
import static dev.gatehouse.internal.fixture.ExpectedAnswer.unauthorized;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.gatehouse.DenialReason;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.challenge.Mechanism;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.denial.WebApplication;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeContainer;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.settings.Settings;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the headers that the container has put on a denial of its own. */
class ContainerDenialHeadersTest {

  private static final String BASIC = "Basic realm=\"orders\", charset=\"UTF-8\"";
  private static final DenialReason MISSING = DenialReason.CREDENTIALS_MISSING;

  private final WebApplication basic = FakeExchange.application(new Mechanism("BASIC", ""));
  private final WebApplication unknown = FakeExchange.application();
  private CapturedLog log;

  @BeforeEach
  void capture() {
    log = new CapturedLog("dev.gatehouse", Level.ALL);
  }

  @AfterEach
  void release() {
    log.close();
  }

  private static FakeExchange challenged(String... lines) {
    return FakeExchange.error(401).answering("WWW-Authenticate", lines);
  }

  private static String answer(WebApplication application, FakeExchange exchange) throws Exception {
    new ContainerDenialServlet(application).service(exchange.request(), exchange.response());
    return exchange.answer();
  }

  private static WebApplication publishing(
      WebApplication application, GatehouseFeature.Builder builder) {
    Settings settings = GivenSettings.of(builder.build());
    new LazyDenialWriter(
        settings, DenialBodies.of(settings), new FakeContainer(application), false);
    return application;
  }

  @Test
  @Tag("H-01")
  void theChallengeOfAMechanismThatNobodyKnowsStays() throws Exception {
    assertThat(
        answer(unknown, challenged("Basic realm=\"file\"")),
        is(unauthorized(MISSING, "Basic realm=\"file\", charset=\"UTF-8\"")));
    assertThat(
        answer(unknown, challenged("Digest realm=\"d\", nonce=\"1\"", "Negotiate")),
        is(unauthorized(MISSING, "Digest realm=\"d\", nonce=\"1\"", "Negotiate")));
  }

  @Test
  void withoutAnyItIsAGuess() throws Exception {
    assertThat(
        answer(unknown, FakeExchange.error(401)),
        is(unauthorized(MISSING, "Bearer realm=\"orders\"")));
  }

  @Test
  @Tag("BA-01")
  void theChallengeOfAKnownSchemeIsWrittenOnce() throws Exception {
    assertThat(
        answer(basic, challenged("Basic realm=\"other\"", "basic realm=\"third\"")),
        is(unauthorized(MISSING, BASIC)));
  }

  @Test
  @Tag("H-12")
  void anotherSchemeOfTheContainerStaysBesideTheKnownOne() throws Exception {
    assertThat(
        answer(basic, challenged("Basic realm=\"x\", Digest realm=\"d\", nonce=\"1\"")),
        is(unauthorized(MISSING, BASIC, "Digest realm=\"d\", nonce=\"1\"")));
  }

  @Test
  void whatIsNoChallengeIsLeftOut() throws Exception {
    assertThat(answer(basic, challenged("\"", "Basic a=1, A=2")), is(unauthorized(MISSING, BASIC)));
    assertThat(log.messages(Level.WARNING), is(empty()));
  }

  private FakeExchange ofTheApplication(FakeExchange exchange) throws Exception {
    new ContainerFilter(new UnguardedCheck(basic, null))
        .doFilter(exchange.request(), exchange.response(), (request, response) -> {});
    return exchange;
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  @Tag("J-25")
  void theChallengesOfAServletGoOutAloneAndWhole(int status) throws Exception {
    String[] own = {
      "Bearer realm=\"own\", error=\"invalid_token\", error_description=\"Revoked\"",
      "Negotiate YII=",
      "Login",
    };
    FakeExchange exchange =
        ofTheApplication(FakeExchange.error(status)).answering("WWW-Authenticate", own);

    assertThat(answer(basic, exchange), startsWith(status + "\n"));

    assertThat(exchange.lines("WWW-Authenticate"), contains(own));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void aServletThatSetsNoChallengeGetsNoneThatItsUsersDidNotAskFor(int status) throws Exception {
    FakeExchange exchange = ofTheApplication(FakeExchange.error(status));

    assertThat(answer(basic, exchange), startsWith(status + "\n"));

    assertThat(exchange.lines("WWW-Authenticate"), is(empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept", "Origin, accept", "*"})
  @Tag("C-04")
  void whatTheResponseVariesByAlreadyIsNotSaidTwice(String vary) throws Exception {
    FakeExchange exchange = FakeExchange.error(403).answering("Vary", vary);

    assertThat(
        answer(basic, exchange),
        is(forbidden(DenialReason.DENIED).replace("Vary: Accept", "Vary: " + vary)));
  }

  @Test
  @Tag("C-04")
  void whatTheResponseVariesByOtherwiseStays() throws Exception {
    FakeExchange exchange = FakeExchange.error(403).answering("Vary", "Origin", "Cookie");

    assertThat(
        answer(basic, exchange),
        is(
            forbidden(DenialReason.DENIED)
                .replace("Vary: Accept", "Vary: Origin\nVary: Cookie\nVary: Accept")));
  }

  @Test
  @Tag("X-05")
  void theChallengeIsExposedBesideWhatIsExposedAlready() throws Exception {
    FakeExchange exchange =
        FakeExchange.error(401).answering("Access-Control-Expose-Headers", "X-Id");

    answer(publishing(basic, GatehouseFeature.builder().exposeChallenge(true)), exchange);

    assertThat(
        exchange.lines("Access-Control-Expose-Headers"), contains("X-Id", "WWW-Authenticate"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Encoding",
        "Content-Location",
        "Content-Disposition",
        "Content-Range",
        "Accept-Ranges",
        "Content-MD5",
        "Digest",
        "Content-Digest",
        "Repr-Digest",
        "Transfer-Encoding",
        "Trailer",
        "ETag",
        "Last-Modified",
        "Expires",
        "Age",
        "CDN-Cache-Control",
        "Surrogate-Control"
      })
  void whatSpeaksOfAnotherBodyLeaves(String name) throws Exception {
    assertThat(
        answer(basic, FakeExchange.error(403).answering(name, "x")),
        is(forbidden(DenialReason.DENIED)));
  }

  @Test
  void theLanguageIsThatOfTheBodyAndCachingIsOver() throws Exception {
    FakeExchange exchange =
        FakeExchange.error(403)
            .answering("Content-Language", "de")
            .answering("Cache-Control", "public, max-age=600");

    assertThat(answer(basic, exchange), is(forbidden(DenialReason.DENIED)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Set-Cookie", "Access-Control-Allow-Origin", "X-Frame-Options", "Retry-After"})
  void whatFiltersHaveAddedStays(String name) throws Exception {
    FakeExchange exchange = FakeExchange.error(403).answering(name, "1", "2");

    answer(basic, exchange);

    assertThat(exchange.lines(name), contains("1", "2"));
  }

  @Test
  void afterRestWasAskedTheSettingsOfTheBuilderCount() throws Exception {
    GatehouseFeature.Builder builder =
        GatehouseFeature.builder().realm("built").schemes("Basic", "Bearer");

    assertThat(
        answer(publishing(unknown, builder), FakeExchange.error(401)),
        is(
            unauthorized(
                MISSING, "Basic realm=\"built\", charset=\"UTF-8\"", "Bearer realm=\"built\"")));
  }

  @Test
  void theRestApplicationThatWasAskedFirstCounts() throws Exception {
    publishing(unknown, GatehouseFeature.builder().realm("first"));
    publishing(unknown, GatehouseFeature.builder().realm("second"));

    assertThat(
        answer(unknown, FakeExchange.error(401)),
        is(unauthorized(MISSING, "Bearer realm=\"first\"")));
  }

  @Test
  void theRendererMayWriteAnythingIntoAWriterThatIsTaken() throws Exception {
    FakeExchange exchange = FakeExchange.error(403).whereTheWriterIsTaken();

    answer(
        publishing(
            basic, GatehouseFeature.builder().renderer((denial, type, denied) -> "Stra\u00dfe")),
        exchange);

    assertThat(exchange.answer().endsWith("\n\nStra\u00dfe"), is(true));
  }
}
