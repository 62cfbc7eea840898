package dev.gatehouse.internal.servlet;

import static dev.gatehouse.internal.fixture.ExpectedAnswer.forbidden;
import static dev.gatehouse.internal.fixture.ExpectedAnswer.unauthorized;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

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
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the error page of the container's denials writes, and which reason it finds. */
class ContainerDenialServletTest {

  private static final String BASIC = "Basic realm=\"orders\", charset=\"UTF-8\"";
  private static final String PASSWORD = "Basic YWxpY2U6cHc=";

  private final WebApplication basic = FakeExchange.application(new Mechanism("BASIC", ""));
  private CapturedLog log;

  @BeforeEach
  void capture() {
    log = new CapturedLog("dev.gatehouse", Level.ALL);
  }

  @AfterEach
  void release() {
    log.close();
  }

  private static String answer(WebApplication application, FakeExchange exchange) throws Exception {
    new ContainerDenialServlet(application).service(exchange.request(), exchange.response());
    return exchange.answer();
  }

  private FakeExchange ofTheApplication(FakeExchange exchange) throws Exception {
    new ContainerFilter(new UnguardedCheck(basic, null))
        .doFilter(exchange.request(), exchange.response(), (request, response) -> {});
    return exchange;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ERROR")
  void whoeverGuessesThePathFindsNothing(DispatcherType type) throws Exception {
    assertThat(answer(basic, FakeExchange.error(401).dispatchedAs(type)), is("404\n\n"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 500})
  void itIsNoPageForOtherErrors(int status) throws Exception {
    assertThat(answer(basic, FakeExchange.error(status)), is("404\n\n"));
  }

  @Test
  void aCommittedResponseStaysAsItIs() throws Exception {
    FakeExchange exchange = FakeExchange.error(403).answering("ETag", "\"1\"").committed();

    assertThat(answer(basic, exchange), is("200\nETag: \"1\"\n\n"));
    assertThat(log.messages(Level.INFO), is(empty()));
  }

  @Test
  @Tag("H-01")
  void withoutCredentialsTheyAreMissing() throws Exception {
    assertThat(
        answer(basic, FakeExchange.error(401)),
        is(unauthorized(DenialReason.CREDENTIALS_MISSING, BASIC)));
  }

  @ParameterizedTest
  @CsvSource({
    "Basic YWxpY2U6cHc=, CREDENTIALS_INVALID",
    "basic YWxpY2U6cHc=, CREDENTIALS_INVALID",
    "Basic %%%,          CREDENTIALS_MALFORMED",
    "Basic,              CREDENTIALS_MALFORMED",
    "Bearer abc,         CREDENTIALS_UNSUPPORTED",
    "=,                  CREDENTIALS_MALFORMED",
  })
  @Tag("BA-06")
  @Tag("H-07")
  void theReasonOfA401LiesInTheCredentials(String line, DenialReason reason) throws Exception {
    assertThat(
        answer(basic, FakeExchange.error(401).sending("Authorization", line)),
        is(unauthorized(reason, BASIC)));
  }

  @Test
  @Tag("B-04")
  void aTokenThatWasRefusedIsToldInTheChallenge() throws Exception {
    WebApplication bearer = FakeExchange.application(new Mechanism("MP-JWT", "tokens"));

    assertThat(
        answer(bearer, FakeExchange.error(401).sending("Authorization", "Bearer abc")),
        is(
            unauthorized(
                DenialReason.CREDENTIALS_INVALID,
                "Bearer realm=\"tokens\", error=\"invalid_token\"")));
  }

  @Test
  @Tag("H-03")
  void whoIsKnownLacksARole() throws Exception {
    assertThat(
        answer(basic, FakeExchange.error(403).calledBy("alice").sending("Authorization", PASSWORD)),
        is(forbidden(DenialReason.ROLE_MISSING)));
    assertThat(
        answer(basic, FakeExchange.error(403).calledBy("alice")),
        is(forbidden(DenialReason.ROLE_MISSING)));
  }

  @Test
  void whatRefusesEvenNobodyIsClosedToAll() throws Exception {
    assertThat(answer(basic, FakeExchange.error(403)), is(forbidden(DenialReason.DENIED)));
    assertThat(
        answer(basic, FakeExchange.error(403).calledBy("UNAUTHENTICATED")),
        is(forbidden(DenialReason.DENIED)));
  }

  @Test
  @Tag("J-25")
  void whatAServletRefusesIsTheApplications() throws Exception {
    assertThat(
        answer(basic, ofTheApplication(FakeExchange.error(401))),
        is(unauthorized(DenialReason.APPLICATION)));
    assertThat(
        answer(basic, ofTheApplication(FakeExchange.error(403))),
        is(forbidden(DenialReason.APPLICATION)));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void whatAServletSaysIsTheDetailAndStatesNoLanguage(int status) throws Exception {
    FakeExchange exchange =
        ofTheApplication(FakeExchange.error(status))
            .with(RequestDispatcher.ERROR_MESSAGE, "Ihr Konto ist \"gesperrt\"");

    answer(basic, exchange);

    assertThat(exchange.answer(), containsString("\"detail\":\"Ihr Konto ist \\\"gesperrt\\\"\""));
    assertThat(exchange.lines("Content-Language"), is(empty()));
  }

  @Test
  void whatTheContainerSaysIsNotTheDetail() throws Exception {
    assertThat(
        answer(basic, FakeExchange.error(403).with(RequestDispatcher.ERROR_MESSAGE, "/etc/passwd")),
        is(forbidden(DenialReason.DENIED)));
  }

  @Test
  @Tag("O-05")
  void theAuditLineNamesTheRequestThatWasRefused() throws Exception {
    answer(basic, FakeExchange.error(403).calledBy("alice"));

    assertThat(
        log.messages(Level.INFO),
        contains("authz_fail:alice,GET /app/orders status=403 reason=role-missing"));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void switchedOffTheStatusStaysAndNobodyWrites(int status) throws Exception {
    Settings settings =
        GivenSettings.of(GatehouseFeature.builder().containerDenials(false).build());
    new LazyDenialWriter(settings, DenialBodies.of(settings), new FakeContainer(basic), false);

    assertThat(
        answer(basic, FakeExchange.error(status).answering("WWW-Authenticate", "Basic x=y")),
        is(status + "\nWWW-Authenticate: Basic x=y\n\n"));
    assertThat(log.messages(Level.INFO), is(empty()));
  }

  @Test
  void whereTheWriterIsTakenTheBodyGoesThere() throws Exception {
    assertThat(
        answer(basic, FakeExchange.error(403).whereTheWriterIsTaken()),
        is(forbidden(DenialReason.DENIED).replace("Content-Length: 185\n", "")));
  }

  @Test
  void itIsAServletLikeAnyOtherAndKnowsThatTheOthersHaveStarted() {
    ServletConfig config =
        FakeExchange.fake(
            ServletConfig.class,
            (self, method, arguments) -> {
              throw new AssertionError("Nobody should have called " + method);
            });
    ContainerDenialServlet servlet = new ContainerDenialServlet(basic);
    List<String> steps = new ArrayList<>();
    basic.whenStarted(() -> steps.add("started"));

    servlet.init(config);
    assertThat(steps, contains("started"));
    servlet.destroy();

    assertThat(servlet.getServletConfig() == config, is(true));
    assertThat(servlet.getServletInfo(), is("Gatehouse: 401 and 403 of the servlet container"));
  }
}
