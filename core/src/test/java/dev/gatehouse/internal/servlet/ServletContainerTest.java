package dev.gatehouse.internal.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anything;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.internal.denial.ContainerAnswer;
import dev.gatehouse.internal.denial.WebApplication;
import dev.gatehouse.internal.fixture.Endpoints;
import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The container as REST injects it, or does not. */
class ServletContainerTest {

  private final ServletContainer container = new ServletContainer(null);
  private final FakeExchange exchange = new FakeExchange();

  private static <T> T ofNoRequest(Class<T> type) {
    return FakeExchange.fake(
        type,
        (self, method, arguments) -> {
          throw new IllegalStateException("no request");
        });
  }

  private void assertThereIsNone() throws Exception {
    assertThat(container.webApplication(), is(nullValue()));
    assertThat(container.challenges(), is(empty()));
    assertThat(container.write(new MultivaluedHashMap<>(), new byte[0]), is(false));
    assertThat(container.send(401, new MultivaluedHashMap<>(), new byte[0]), is(false));
    assertThat(container.isForAnybody(Set.of("user"), Endpoints.NOBODY), is(false));
    assertThat(container.authenticate(true), is(sameInstance(ContainerAnswer.NOTHING)));
  }

  @Test
  void whereNothingIsInjectedThereIsNone() throws Exception {
    assertThereIsNone();
  }

  @Test
  void whereWhatIsInjectedStandsForNothingThereIsNone() throws Exception {
    container.context = ofNoRequest(ServletContext.class);
    container.request = ofNoRequest(HttpServletRequest.class);
    container.response = ofNoRequest(HttpServletResponse.class);

    assertThereIsNone();
  }

  @Test
  void theFeatureHandsOnAContainerThatTheRuntimeInjectsInto() {
    List<Object> steps = new ArrayList<>();
    FeatureContext features =
        FakeExchange.fake(
            FeatureContext.class,
            (self, method, arguments) -> {
              steps.add(arguments[0]);
              return self;
            });

    assertThat(
        new ServletFeature((context, handed) -> steps.add(handed)).configure(features), is(true));

    assertThat(steps, contains(instanceOf(ContainerRequestFilter.class), anything()));
    assertThat(steps.get(1), is(sameInstance(steps.get(0))));
  }

  @Test
  void theApplicationIsThatOfTheContext() {
    WebApplication known = FakeExchange.application();
    container.context = FakeExchange.fake(ServletContext.class, (self, method, arguments) -> known);

    assertThat(container.webApplication(), is(sameInstance(known)));
  }

  @Test
  void whereTheContextIsKnownAndNoRequestNobodyIsAsked() throws Exception {
    WebApplication known = FakeExchange.application();
    container.context =
        FakeExchange.fake(
            ServletContext.class,
            (self, method, arguments) ->
                method.getName().equals("getServerInfo") ? "Open Liberty" : known);
    assertThat(container.authenticate(true), is(sameInstance(ContainerAnswer.NOTHING)));

    container.request = ofNoRequest(HttpServletRequest.class);
    container.response = ofNoRequest(HttpServletResponse.class);
    assertThat(container.authenticate(true), is(sameInstance(ContainerAnswer.NOTHING)));
  }

  private static MultivaluedMap<String, Object> headers() {
    MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    headers.addAll("WWW-Authenticate", "Basic", "Bearer");
    headers.put("ETag", List.of());
    headers.add("Content-Type", "text/plain");
    return headers;
  }

  @Test
  void whatIsWrittenReplacesAndStaysUncommitted() {
    exchange.answering("WWW-Authenticate", "Negotiate").answering("ETag", "1");
    container.response = exchange.response();
    assertThat(container.challenges(), contains("Negotiate"));

    assertThat(container.write(headers(), new byte[] {'n', 'o'}), is(true));

    assertThat(
        exchange.answer(),
        is(
            "200\n"
                + "Content-Type: text/plain\n"
                + "WWW-Authenticate: Basic\n"
                + "WWW-Authenticate: Bearer\n\n"
                + "no"));
    assertThat(container.response.isCommitted(), is(false));
  }

  @Test
  void withoutABodyThereAreHeadersOnly() {
    container.response = exchange.response();

    assertThat(container.write(headers(), null), is(true));
    assertThat(exchange.answer().endsWith("\n\n"), is(true));
  }

  @Test
  void whatIsSentIsAllThereIs() {
    container.response = exchange.response();

    assertThat(container.send(401, headers(), new byte[] {'n', 'o'}), is(true));

    assertThat(exchange.answer().startsWith("401\n"), is(true));
    assertThat(exchange.answer().endsWith("\n\nno"), is(true));
    assertThat(container.response.isCommitted(), is(true));
  }

  @Test
  void nothingGoesToACommittedResponseOrWhereSomebodyElseWrites() {
    container.response = exchange.committed().response();
    assertThat(container.write(headers(), new byte[] {'n'}), is(false));

    container.response = new FakeExchange().whereTheWriterIsTaken().response();
    assertThat(container.write(headers(), new byte[] {'n'}), is(false));
  }

  @Test
  void theServerSaysWhichRolesAreForAnybody() {
    for (String caller : new String[] {null, "alice"}) {
      container.request =
          FakeExchange.fake(
              HttpServletRequest.class,
              (self, method, arguments) ->
                  method.getName().equals("isUserInRole")
                      ? arguments[0].equals("visitor")
                      : method.getName().equals("getAuthType") || caller == null
                          ? null
                          : (java.security.Principal) () -> caller);

      assertThat(
          container.isForAnybody(Set.of("admin", "visitor"), Endpoints.NOBODY), is(caller == null));
      assertThat(container.isForAnybody(Set.of("admin"), Endpoints.NOBODY), is(false));
    }
  }
}
