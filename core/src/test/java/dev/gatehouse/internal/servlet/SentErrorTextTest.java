package dev.gatehouse.internal.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose text it is that came with an error. */
class SentErrorTextTest {

  private static String text(int status, Object message) {
    return SentErrorText.of(
        FakeExchange.error(status).with(RequestDispatcher.ERROR_MESSAGE, message).request(),
        status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your account is locked",
        "Forbidden: ask Ann",
        "Unauthorized",
        "See E42: no",
        "a.b",
        "Ihr Konto ist gesperrt; <b>rufen</b> Sie an",
        "two\nlines"
      })
  void theApplicationsIsKept(String own) {
    assertThat(text(403, own), is(own));
  }

  @Test
  void itIsKeptWithoutTheSpaceAroundIt() {
    assertThat(text(401, "  Log in again\n"), is("Log in again"));
    assertThat(text(401, 17), is("17"));
  }

  @ParameterizedTest
  @CsvSource({
    "401, Unauthorized",
    "401, unauthorized",
    "403, Forbidden",
    "403, SRVE0295E: Error reported: 403",
    "401, SRVE0295E: Error reported: 401",
    "403, CWWKS1234: two",
    "401, jakarta.ws.rs.NotAuthorizedException",
    "403, com.example.MyException: s3cret",
    "403, ''",
    "403, ' '",
  })
  void theContainersIsNot(int status, String own) {
    assertThat(text(status, own), is(nullValue()));
  }

  @Test
  void theContainersMayHaveLines() {
    assertThat(text(403, "SRVE0295E: Error\nreported"), is(nullValue()));
  }

  @Test
  void thereMayBeNone() {
    assertThat(text(401, null), is(nullValue()));
  }

  @Test
  void whatIsTooLongIsCut() {
    assertThat(text(403, "x".repeat(1_000)), is("x".repeat(1_000)));
    assertThat(text(403, "x".repeat(1_001)), is("x".repeat(1_000)));
  }
}
