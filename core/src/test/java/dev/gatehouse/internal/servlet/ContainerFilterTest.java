package dev.gatehouse.internal.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import org.junit.jupiter.api.Test;

/** The mark that tells the application's denials from the container's. */
class ContainerFilterTest {

  private final ContainerFilter filter =
      new ContainerFilter(new UnguardedCheck(FakeExchange.application(), null));

  @Test
  void whatComesPastItHasReachedTheApplication() throws Exception {
    FakeExchange exchange = new FakeExchange();

    assertThat(ContainerFilter.hasSeen(exchange.request()), is(false));
    filter.doFilter(
        exchange.request(),
        exchange.response(),
        (request, response) -> assertThat(ContainerFilter.hasSeen(exchange.request()), is(true)));
    assertThat(ContainerFilter.hasSeen(exchange.request()), is(true));
  }

  @Test
  void requestAndResponseArePassedOnAsTheyAre() throws Exception {
    FakeExchange exchange =
        new FakeExchange().answering("WWW-Authenticate", "Bearer realm=\"a\"", "Negotiate YII=");
    ServletRequest request = exchange.request();
    ServletResponse response = exchange.response();
    FilterChain chain =
        (passedRequest, passedResponse) -> {
          assertThat(passedRequest == request, is(true));
          assertThat(passedResponse == response, is(true));
          exchange.response().setStatus(204);
        };

    filter.doFilter(request, response, chain);

    assertThat(
        exchange.answer(),
        is("204\nWWW-Authenticate: Bearer realm=\"a\"\nWWW-Authenticate: Negotiate YII=\n\n"));
  }

  @Test
  void whatFailsBehindItFailsAsWithoutIt() {
    FakeExchange exchange = new FakeExchange();
    ServletException thrown = new ServletException("own");

    assertThat(
        assertThrows(
                ServletException.class,
                () ->
                    filter.doFilter(
                        exchange.request(),
                        exchange.response(),
                        (request, response) -> {
                          throw thrown;
                        }))
            == thrown,
        is(true));
  }

  @Test
  void aRequestThatIsNotOfHttpIsPassedOn() throws Exception {
    FakeExchange exchange = new FakeExchange();
    ServletRequest other =
        FakeExchange.fake(
            ServletRequest.class,
            (self, method, arguments) -> {
              if (!method.getName().equals("setAttribute")) {
                throw new AssertionError("Nobody should have called " + method);
              }
              return null;
            });

    filter.doFilter(
        other, exchange.response(), (request, response) -> assertThat(request == other, is(true)));

    assertThat(exchange.answer(), is("200\n\n"));
  }
}
