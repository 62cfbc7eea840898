package dev.gatehouse.internal.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.DeniedRequest;
import dev.gatehouse.internal.caller.Nobody;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.settings.SettingsReader;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServletDeniedRequestTest {

  private static DeniedRequest denied(FakeExchange exchange) {
    return new ServletDeniedRequest(
        exchange.request(),
        Nobody.of(
            SettingsReader.effective(Settings.NONE, Map.of("gatehouse.anonymous", "nobody"))));
  }

  @Test
  void itIsTheRefusedRequestAndNotThatOfTheErrorPage() {
    DeniedRequest denied = denied(FakeExchange.error(401));

    assertThat(denied.method(), is("GET"));
    assertThat(denied.path(), is("/app/orders"));
  }

  @Test
  void whereTheContainerDoesNotSayWhichThatWasItIsThisOne() {
    FakeExchange exchange = FakeExchange.error(401).with(RequestDispatcher.ERROR_REQUEST_URI, null);

    assertThat(denied(exchange).path(), is("/app/.gatehouse/denial"));
  }

  @Test
  void theContainerTellsNoRule() {
    assertThat(denied(FakeExchange.error(403)).rule(), is(Optional.empty()));
  }

  @Test
  void itsCallerIsThePrincipal() {
    assertThat(
        denied(FakeExchange.error(403).calledBy("alice")).caller(), is(Optional.of("alice")));
  }

  @Test
  void nobodyIsNoCaller() {
    assertThat(denied(FakeExchange.error(403)).caller(), is(Optional.empty()));
    assertThat(denied(FakeExchange.error(403).calledBy("nobody")).caller(), is(Optional.empty()));
  }

  @Test
  void aPrincipalWithoutANameIsNoCallerToo() {
    assertThat(denied(FakeExchange.error(403).calledBy(null)).caller(), is(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Id", "x-id"})
  void severalLinesOfAHeaderAreOne(String name) {
    DeniedRequest denied = denied(FakeExchange.error(401).sending("X-Id", "a", "b, c"));

    assertThat(denied.header(name), is(Optional.of("a,b, c")));
  }

  @Test
  void aHeaderThatWasNotSentIsEmpty() {
    assertThat(denied(FakeExchange.error(401)).header("X-Id"), is(Optional.empty()));
  }
}
