package dev.gatehouse.internal.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer of a mechanism, sent by REST. */
class ContainerAnswersTest {

  private static final String URL = "https://host/app/api/orders";

  private final FakeExchange exchange = new FakeExchange();
  private final RecordedResponse recorded = new RecordedResponse(exchange.response());

  private Response answer() throws IOException {
    return ContainerAnswers.of(recorded, URL, exchange.response());
  }

  @Test
  void aRedirectIsTheContainersOwn() throws IOException {
    recorded.addHeader("Cache-Control", "no-cache");
    recorded.sendRedirect("login");

    Response response = answer();

    assertThat(response.getStatus(), is(302));
    assertThat(response.hasEntity(), is(false));
    assertThat(exchange.answer(), is("302\nCache-Control: no-cache\nLocation: login\n\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "/app/login,            https://host/app/login",
    "login?next=%2F,        https://host/app/api/login?next=%2F",
    "https://idp/authorize, https://idp/authorize",
    "//idp/x,               https://idp/x",
    "/a page,               /a page",
  })
  void aRedirectByItsHeaderIsAbsoluteWhereThatCanBeTold(String location, String expected)
      throws IOException {
    recorded.setStatus(303);
    recorded.setHeader("Location", location);

    assertThat(answer().getStatus(), is(303));
    assertThat(exchange.answer(), is("303\nLocation: " + expected + "\n\n"));
  }

  @Test
  void aPageComesWithItsHeaders() throws IOException {
    recorded.setStatus(200);
    recorded.setContentType("text/html");
    recorded.setCharacterEncoding("UTF-8");
    recorded.addHeader("Cache-Control", "no-cache");
    recorded.addHeader("Cache-Control", "private");
    recorded.getWriter().write("<p>Stra\u00dfe");

    assertThat(answer().getStatus(), is(200));
    assertThat(
        exchange.answer(),
        is(
            "200\n"
                + "Cache-Control: no-cache\n"
                + "Cache-Control: private\n"
                + "Content-Type: text/html;charset=UTF-8\n\n"
                + "<p>Stra\u00dfe"));
  }

  @Test
  void anErrorPageIsTheRuntimesToWrite() throws IOException {
    recorded.setStatus(401);
    recorded.getWriter().write("<p>in");

    Response response = answer();

    assertThat(response.getStatus(), is(401));
    assertThat(response.getMediaType().toString(), is("text/html"));
    assertThat(new String((byte[]) response.getEntity(), StandardCharsets.UTF_8), is("<p>in"));
  }

  @Test
  void whatIsSentIsTheContainersAndHasNothingMore() {
    exchange.response().setStatus(403);

    Response response = ContainerAnswers.sent(exchange.response());

    assertThat(response.getStatus(), is(403));
    assertThat(response.getEntity(), is(""));
    assertThat(response.getHeaders().isEmpty(), is(true));
  }
}
