package dev.gatehouse;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the servlet filter does before REST is asked. */
class ContainerFilterTest {

  private static final String CHALLENGE = "WWW-Authenticate";

  private final Container container = FakeExchange.container();

  private interface Rest {
    void answer(HttpServletResponse response);
  }

  private void filter(FakeExchange exchange, Rest rest) throws Exception {
    new ContainerFilter(container)
        .doFilter(
            exchange.request(),
            exchange.response(),
            (request, response) -> rest.answer((HttpServletResponse) response));
  }

  @Test
  void restFindsTheContainerInTheRequest() throws Exception {
    FakeExchange exchange = new FakeExchange();

    assertThat(ContainerFilter.hasSeen(exchange.request()), is(false));
    filter(
        exchange,
        response -> {
          assertThat(exchange.attribute(Container.PROPERTY), is(sameInstance(container)));
          assertThat(ContainerFilter.hasSeen(exchange.request()), is(true));
        });
    assertThat(exchange.attribute(Container.CHALLENGES), is(nullValue()));
  }

  @Test
  void aResponseWithoutChallengeIsPassedOnAsItIs() throws Exception {
    FakeExchange exchange = new FakeExchange();
    ServletRequest request = exchange.request();
    ServletResponse response = exchange.response();
    FilterChain chain =
        (passedRequest, passedResponse) -> {
          assertThat(passedRequest == request, is(true));
          assertThat(passedResponse == response, is(true));
          exchange.response().setStatus(204);
        };

    new ContainerFilter(container).doFilter(request, response, chain);

    assertThat(exchange.answer(), is("204\n\n"));
  }

  @Test
  void whatTheContainerHasPutOnTheResponseIsTakenAndKeptForADenial() throws Exception {
    FakeExchange exchange =
        new FakeExchange().answering(CHALLENGE, "Bearer realm=\"a\"", "Negotiate");

    filter(exchange, response -> assertThat(exchange.lines(CHALLENGE), is(empty())));

    assertThat(
        exchange.attribute(Container.CHALLENGES), is(List.of("Bearer realm=\"a\"", "Negotiate")));
    assertThat(exchange.answer(), is("200\n\n"));
  }

  @Test
  void whatRestWritesIsAllThereIs() throws Exception {
    FakeExchange exchange = new FakeExchange().answering(CHALLENGE, "Bearer realm=\"a\"");

    filter(
        exchange,
        response -> {
          response.setStatus(401);
          response.addHeader(CHALLENGE, "Basic realm=\"b\"");
          response.addHeader(CHALLENGE, "Bearer realm=\"a\"");
        });

    assertThat(
        exchange.answer(),
        is("401\nWWW-Authenticate: Basic realm=\"b\"\nWWW-Authenticate: Bearer realm=\"a\"\n\n"));
  }

  @Test
  void whereNullRemovesNothingTheFirstLineReplacesTheContainers() throws Exception {
    FakeExchange exchange =
        new FakeExchange()
            .whereNullRemovesNothing()
            .answering(CHALLENGE, "Bearer realm=\"a\"", "Negotiate")
            .answering("Vary", "Origin");

    filter(
        exchange,
        response -> {
          response.addHeader("Vary", "Accept");
          response.addHeader("www-authenticate", "Basic realm=\"b\"");
          response.addHeader(CHALLENGE, "Digest realm=\"d\", nonce=\"1\"");
        });

    assertThat(
        exchange.lines(CHALLENGE),
        contains("Basic realm=\"b\"", "Digest realm=\"d\", nonce=\"1\""));
    assertThat(exchange.lines("Vary"), contains("Origin", "Accept"));
  }

  @Test
  void aResponseThatIsNotOfHttpIsPassedOn() throws Exception {
    FakeExchange exchange = new FakeExchange();
    ServletResponse other =
        FakeExchange.fake(
            ServletResponse.class,
            (self, method, arguments) -> {
              throw new AssertionError("Nobody should have called " + method);
            });

    new ContainerFilter(container)
        .doFilter(
            exchange.request(),
            other,
            (request, response) -> assertThat(response == other, is(true)));

    assertThat(exchange.attribute(Container.PROPERTY), is(sameInstance(container)));
  }
}
