package dev.gatehouse;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where containers differ, or something is in the way. */
class ContainerEdgesTest {

  private final Container basic = FakeExchange.container(Mechanism.basic(""));

  private static void answer(Container container, Optional<String> page, FakeExchange exchange)
      throws Exception {
    new ContainerDenialServlet(container, page).service(exchange.request(), exchange.response());
  }

  @Test
  void thereIsNothingToChallengeWhereTheCheckFailed() throws Exception {
    FakeExchange exchange =
        FakeExchange.error(401)
            .answering("WWW-Authenticate", "Basic realm=\"other\"")
            .with(Unavailable.PROPERTY, new Unavailable("30"));

    answer(basic, Optional.empty(), exchange);

    assertThat(exchange.answer(), is(ExpectedAnswer.unavailable("Retry-After: 30")));
  }

  @Test
  void thereIsNothingToChallengeWhereARoleIsMissing() throws Exception {
    FakeExchange exchange =
        FakeExchange.error(403)
            .calledBy("alice")
            .answering("WWW-Authenticate", "Bearer realm=\"MP-JWT\", error=\"invalid_token\"");

    answer(basic, Optional.empty(), exchange);

    assertThat(exchange.answer(), is(ExpectedAnswer.forbidden(DenialReason.ROLE_MISSING)));
  }

  @Test
  void whatWasSetIsNotReplacedByWhatIsAdded() throws Exception {
    FakeExchange exchange =
        new FakeExchange()
            .whereNullRemovesNothing()
            .answering("WWW-Authenticate", "Bearer realm=\"a\"");

    new ContainerFilter(basic)
        .doFilter(
            exchange.request(),
            exchange.response(),
            (request, response) -> {
              ((HttpServletResponse) response).setHeader("WWW-Authenticate", "Basic realm=\"b\"");
              ((HttpServletResponse) response).addHeader("WWW-Authenticate", "Negotiate");
            });

    assertThat(exchange.lines("WWW-Authenticate"), contains("Basic realm=\"b\"", "Negotiate"));
  }

  @Test
  void theLengthIsThatOfTheEncodingThatTheWriterHas() throws Exception {
    Gatehouse settings =
        Gatehouse.builder().renderer((denial, type, denied) -> "Stra\u00dfe").build();
    basic.publish(LateAnswers.of(settings, DenialBodies.of(settings), basic));
    FakeExchange exchange = FakeExchange.error(403).whereTheWriterIsTaken();

    answer(basic, Optional.empty(), exchange);

    // The writer may have been taken as ISO-8859-1 (the default): 6 octets, not 7.
    assertThat(exchange.lines("Content-Length"), is(empty()));
  }

  @Test
  void switchedOffTheErrorPageOfTheApplicationForAnyErrorStillWins() throws Exception {
    Gatehouse settings = Gatehouse.builder().containerDenials(false).build();
    basic.publish(LateAnswers.of(settings, DenialBodies.of(settings), basic));
    FakeExchange exchange = FakeExchange.error(401);

    answer(basic, Optional.of("/oops"), exchange);

    assertThat(exchange.answer(), is("401\n\nforwarded to /oops"));
  }

  private void assertServersCaller(RuntimeException thrown) {
    Principal ofServer = () -> "server";
    SecurityContext decorated =
        new SecurityContextDecorator(
            FakeExchange.fake(SecurityContext.class, (self, method, arguments) -> ofServer));
    try (FakeCdi cdi =
        new FakeCdi(
            Map.of(
                HttpServletRequest.class,
                () -> {
                  throw thrown;
                }))) {
      assertThat(cdi.getBeanManager() == null, is(true));
      assertThat(decorated.getCallerPrincipal(), is(sameInstance(ofServer)));
    }
  }

  @Test
  void outsideARequestTheCallerIsTheServers() {
    assertServersCaller(new ContextNotActiveException("no request"));
  }

  @Test
  void outsideAServletRequestTheCallerIsTheServers() {
    assertServersCaller(new IllegalStateException("no servlet request"));
  }

  @Test
  void theMethodIsThatOfTheRefusedRequest() {
    FakeExchange exchange = FakeExchange.error(403).with("jakarta.servlet.error.method", "DELETE");

    assertThat(
        new ServletDeniedRequest(exchange.request(), principal -> false).method(), is("DELETE"));
  }

  @Test
  void switchedOffTheChallengeOfTheContainerStaysOnTheResponse() throws Exception {
    Gatehouse settings =
        Gatehouse.builder().build().over(SettingsReader.read(Map.of("gatehouse.enabled", "false")));
    basic.publish(LateAnswers.of(settings, DenialBodies.of(settings), basic));
    FakeExchange exchange =
        new FakeExchange().answering("WWW-Authenticate", "Bearer realm=\"MP-JWT\"");
    List<String> seen = new ArrayList<>();

    new ContainerFilter(basic)
        .doFilter(
            exchange.request(),
            exchange.response(),
            (request, response) -> seen.addAll(exchange.lines("WWW-Authenticate")));

    assertThat(seen, contains("Bearer realm=\"MP-JWT\""));
  }
}
