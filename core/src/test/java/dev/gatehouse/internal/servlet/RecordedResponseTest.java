package dev.gatehouse.internal.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.servlet.http.Cookie;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mechanism answers, kept instead of sent. */
class RecordedResponseTest {

  private final FakeExchange exchange = new FakeExchange();
  private final RecordedResponse recorded = new RecordedResponse(exchange.response());

  private void assertNothingWasSent() {
    assertThat(exchange.answer(), is("200\n\n"));
  }

  @Test
  void statusAndHeadersAreKept() {
    recorded.setStatus(401);
    recorded.setHeader("WWW-Authenticate", "Negotiate");
    recorded.addHeader("www-authenticate", "Basic realm=\"x\"");
    recorded.setIntHeader("Retry-After", 5);
    recorded.addIntHeader("Retry-After", 6);
    recorded.setDateHeader("Expires", 1_000);
    recorded.addDateHeader("Expires", 86_400_000L * 10);
    recorded.addHeader("X-None", null);

    assertThat(recorded.getStatus(), is(401));
    assertThat(
        recorded.headers(),
        is(
            Map.of(
                "WWW-Authenticate", List.of("Negotiate", "Basic realm=\"x\""),
                "Retry-After", List.of("5", "6"),
                "Expires",
                    List.of("Thu, 01 Jan 1970 00:00:01 GMT", "Sun, 11 Jan 1970 00:00:00 GMT"))));
    assertNothingWasSent();
  }

  @Test
  void aHeaderThatIsSetReplacesAndNullTakesAway() {
    recorded.addHeader("A", "1");
    recorded.setHeader("a", "2");
    assertThat(recorded.getHeader("A"), is("2"));

    recorded.setHeader("A", null);
    assertThat(recorded.containsHeader("A"), is(false));
    assertThat(recorded.headers(), is(Map.of()));
  }

  @Test
  void whatIsOnTheRealResponseIsSeenUntilItIsReplaced() {
    exchange.answering("Vary", "Origin");

    assertThat(recorded.containsHeader("Vary"), is(true));
    assertThat(recorded.getHeader("Vary"), is("Origin"));
    assertThat(recorded.getHeaders("Vary"), contains("Origin"));

    recorded.setHeader("Vary", "Cookie");
    assertThat(recorded.getHeader("Vary"), is("Cookie"));
    assertThat(recorded.getHeaders("vary"), contains("Cookie"));
    assertThat(exchange.lines("Vary"), contains("Origin"));
  }

  @Test
  void cookiesGoToTheRealResponse() {
    recorded.addCookie(new Cookie("session", "1"));
    recorded.addHeader("set-cookie", "state=2");
    assertThat(exchange.lines("Set-Cookie"), contains("session", "state=2"));
    assertThat(recorded.headers(), is(Map.of()));

    recorded.setHeader("Set-Cookie", "only=3");
    assertThat(exchange.lines("Set-Cookie"), contains("only=3"));
  }

  @Test
  void aRedirectCommits() {
    recorded.getWriter().write("before");
    recorded.sendRedirect("/login");

    assertThat(recorded.getStatus(), is(302));
    assertThat(recorded.getHeader("Location"), is("/login"));
    assertThat(recorded.body().length, is(0));
    assertThat(recorded.isCommitted(), is(true));
    assertThrows(IllegalStateException.class, () -> recorded.sendRedirect("/other"));
    assertThrows(IllegalStateException.class, () -> recorded.sendError(500));
    assertThrows(IllegalStateException.class, recorded::reset);
    recorded.setStatus(200);
    assertThat(recorded.getStatus(), is(302));
    assertNothingWasSent();
  }

  @Test
  void aRedirectNeedsALocation() {
    assertThrows(IllegalArgumentException.class, () -> recorded.sendRedirect(null));
    assertThat(recorded.isCommitted(), is(false));
  }

  @Test
  void theRedirectOfServlet61HasItsStatusAndMayKeepTheBody() {
    recorded.getWriter().write("moved");
    recorded.sendRedirect("/login", 303, false);

    assertThat(recorded.getStatus(), is(303));
    assertThat(new String(recorded.body(), StandardCharsets.UTF_8), is("moved"));
  }

  @Test
  void anErrorKeepsHeadersAndDropsTheBody() {
    recorded.setHeader("WWW-Authenticate", "ApiKey");
    recorded.getWriter().write("half a page");
    recorded.sendError(403, "s3cret");

    assertThat(recorded.getStatus(), is(403));
    assertThat(recorded.isCommitted(), is(true));
    assertThat(recorded.body().length, is(0));
    assertThat(recorded.headers().keySet(), contains("WWW-Authenticate"));
    assertNothingWasSent();
  }

  @ParameterizedTest
  @CsvSource({
    "text/html,                         ISO-8859-1, text/html;charset=ISO-8859-1",
    "text/html;charset=ISO-8859-1,      ISO-8859-1, text/html;charset=ISO-8859-1",
    "'text/html; Charset=\"utf-16be\"', UTF-16BE,   'text/html; Charset=\"utf-16be\"'",
    "'text/html; charset=utf-8; x=y',   UTF-8,      'text/html; charset=utf-8; x=y'",
  })
  void theWriterWritesInTheCharsetOfTheTypeAndTheTypeNamesIt(
      String type, String charset, String expected) throws Exception {
    recorded.setContentType(type);
    recorded.getWriter().write("Stra\u00dfe");

    assertThat(new String(recorded.body(), Charset.forName(charset)), is("Stra\u00dfe"));
    assertThat(recorded.getContentType(), is(expected));
    assertThat(Charset.forName(recorded.getCharacterEncoding()), is(Charset.forName(charset)));
  }

  @Test
  void theTypeMayComeAsAHeader() {
    recorded.setHeader("content-type", "text/html;charset=UTF-16BE");
    recorded.getWriter().write("\u00df");

    assertThat(recorded.body().length, is(2));
    assertThat(recorded.getContentType(), is("text/html;charset=UTF-16BE"));
  }

  @Test
  void theCharsetMayBeSetByItself() {
    assertThat(recorded.getCharacterEncoding(), is("ISO-8859-1"));
    recorded.setContentType("text/html");
    recorded.setCharacterEncoding("UTF-16BE");
    recorded.getWriter().write("\u00df");

    assertThat(recorded.body().length, is(2));
    assertThat(recorded.getContentType(), is("text/html;charset=UTF-16BE"));
  }

  @Test
  void onceSomebodyWritesTheCharsetIsChosen() {
    recorded.setContentType("text/html");
    recorded.getWriter().write("\u00df");
    recorded.setCharacterEncoding("UTF-16BE");

    assertThat(recorded.getContentType(), is("text/html;charset=ISO-8859-1"));
  }

  @Test
  void withoutATypeThereIsNone() {
    recorded.getWriter().write("x");

    assertThat(recorded.getContentType(), is(nullValue()));
  }

  @Test
  void octetsAreKeptAsTheyAre() throws Exception {
    recorded.setContentLength(17);
    recorded.setContentLengthLong(18);
    recorded.setBufferSize(1);
    recorded.getOutputStream().write(1);
    recorded.getOutputStream().write(new byte[] {9, 2, 3, 9}, 1, 2);

    assertThat(recorded.body(), is(new byte[] {1, 2, 3}));
    assertThat(recorded.headers(), is(Map.of()));
    assertThat(recorded.getOutputStream().isReady(), is(true));
    assertThrows(
        IllegalStateException.class, () -> recorded.getOutputStream().setWriteListener(null));
    assertNothingWasSent();
  }

  @Test
  void resetTakesAllBack() {
    recorded.setStatus(401);
    recorded.setHeader("A", "1");
    recorded.getWriter().write("page");
    recorded.reset();

    assertThat(recorded.getStatus(), is(200));
    assertThat(recorded.headers(), is(Map.of()));
    assertThat(recorded.body().length, is(0));
  }

  @Test
  void whatIsFlushedStays() {
    recorded.getWriter().write("page");
    recorded.flushBuffer();

    assertThat(recorded.isCommitted(), is(true));
    assertThrows(IllegalStateException.class, recorded::resetBuffer);
    assertThat(new String(recorded.body(), StandardCharsets.UTF_8), is("page"));
    assertNothingWasSent();
  }
}
