package dev.gatehouse.internal.denial;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Path and query, as far as a runtime tells; its query parameters are never asked for. */
class RequestTargetTest {

  private static RequestTarget target(Supplier<URI> requestUri, Supplier<String> path) {
    return RequestTarget.of(
        FakeExchange.fake(
            UriInfo.class,
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getRequestUri" -> requestUri.get();
                  case "getPath" -> path.get();
                  default -> throw new AssertionError("Nobody should have called " + method);
                }));
  }

  /** As RESTEasy and CXF make the URI. */
  private static RequestTarget target(String text) {
    return target(
        () -> URI.create(text),
        () -> {
          throw new AssertionError("the URI's text has it");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://host/app/sale?off=50    | /app/sale | off=50",
        "http://host/app/sale           | /app/sale |",
        "http://host/app/sale?          | /app/sale | ''",
        "http://host/app/sale?off=50%   | /app/sale | off=50%",
        "http://host/app/sale?a=b?c=%   | /app/sale | a=b?c=%",
        "http://host/app/sale?q=\"#x    | /app/sale | q=\"",
        "http://host/app/50%            | /app/50%  |",
        "http://a b/app/sale?x=1        | /app/sale | x=1",
        "/app/sale?q=\"/                | /app/sale | q=\"/",
        "http://host?x=%                | -         | x=%",
      })
  void pathAndQueryAreThoseOfTheTextWhetherOrNotItIsAUri(String text, String path, String query) {
    assertThat(target(text), is(new RequestTarget(path, query, true)));
  }

  @Test
  void whereTheTextIsNotToldThePathIsAskedFor() {
    Supplier<URI> failing =
        () -> {
          throw new IllegalStateException();
        };
    assertThat(target(failing, () -> "/sale"), is(new RequestTarget("/sale", null, false)));
    assertThat(target(failing, () -> null), is(new RequestTarget("-", null, false)));
    assertThat(
        target(
            failing,
            () -> {
              throw new IllegalArgumentException();
            }),
        is(new RequestTarget("-", null, false)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "access_token=x            | true",
        "access_token              | true",
        "off=50%&access_token=x    | true",
        "access%5Ftoken=x          | true",
        "%61ccess_token=x&a=%      | true",
        "x=access_token            | false",
        "Access_Token=x            | false",
        "xaccess_token=x           | false",
        "access_token%=x           | false",
        "off=50%                   | false",
        "&&=&                      | false",
        "''                        | false",
      })
  void aTokenInTheQueryIsFound(String query, boolean carried) {
    assertThat(new RequestTarget("/", query, true).mayCarry("access_token"), is(carried));
  }

  @ParameterizedTest
  @CsvSource({"50%=x, 50%, true", "50%=x, '', false", "=x, '', true"})
  void aNameThatCannotBeDecodedOrIsEmptyCountsAsItStands(
      String query, String parameter, boolean carried) {
    assertThat(new RequestTarget("/", query, true).mayCarry(parameter), is(carried));
  }

  @Test
  void whereNobodyCanTellItMayBeThere() {
    assertThat(new RequestTarget("/", null, false).mayCarry("access_token"), is(true));
    assertThat(new RequestTarget("/", null, true).mayCarry("access_token"), is(false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a;jsessionid=1          | /a",
        "/a;x=1;y=2/b;z/c         | /a/b/c",
        "/a%3Bx=1/b%3bx           | /a/b",
        "/;x                      | /",
        "/a                       | /a",
        "/a%253Bx                 | /a%253Bx",
      })
  void matrixParametersAreTakenOut(String path, String expected) {
    assertThat(RequestTarget.withoutParameters(path), is(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "a;", ";/", "%3B", "/"})
  void aLongPathIsNoTrouble(String piece) {
    String path = RequestTarget.withoutParameters("/" + piece.repeat(100_000));

    assertThat(path.contains(";") || path.contains("%3B"), is(false));
  }
}
