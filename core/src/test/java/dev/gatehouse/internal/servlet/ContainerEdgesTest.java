package dev.gatehouse.internal.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.DenialReason;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.challenge.Mechanism;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.denial.WebApplication;
import dev.gatehouse.internal.fixture.Endpoints;
import dev.gatehouse.internal.fixture.ExpectedAnswer;
import dev.gatehouse.internal.fixture.FakeContainer;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.settings.Settings;
import org.junit.jupiter.api.Test;

/** Where containers differ, or something is in the way. */
class ContainerEdgesTest {

  private final WebApplication basic = FakeExchange.application(new Mechanism("BASIC", ""));

  private void answer(FakeExchange exchange) throws Exception {
    new ContainerDenialServlet(basic).service(exchange.request(), exchange.response());
  }

  @Test
  void thereIsNothingToChallengeWhereARoleIsMissing() throws Exception {
    FakeExchange exchange =
        FakeExchange.error(403)
            .calledBy("alice")
            .answering("WWW-Authenticate", "Bearer realm=\"MP-JWT\", error=\"invalid_token\"");

    answer(exchange);

    assertThat(exchange.answer(), is(ExpectedAnswer.forbidden(DenialReason.ROLE_MISSING)));
  }

  @Test
  void theLengthIsThatOfTheEncodingThatTheWriterHas() throws Exception {
    Settings settings =
        GivenSettings.of(
            GatehouseFeature.builder().renderer((denial, type, denied) -> "Stra\u00dfe").build());
    new LazyDenialWriter(settings, DenialBodies.of(settings), new FakeContainer(basic), false);
    FakeExchange exchange = FakeExchange.error(403).whereTheWriterIsTaken();

    answer(exchange);

    // The writer may have been taken as ISO-8859-1 (the default): 6 octets, not 7.
    assertThat(exchange.lines("Content-Length"), is(empty()));
  }

  @Test
  void theMethodIsThatOfTheRefusedRequest() {
    FakeExchange exchange = FakeExchange.error(403).with("jakarta.servlet.error.method", "DELETE");

    assertThat(
        new ServletDeniedRequest(exchange.request(), Endpoints.NOBODY).method(), is("DELETE"));
  }
}
