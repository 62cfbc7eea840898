package org.example;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.testkit.TestCaller;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestCallerTest {

  @Test
  void credentialsAreNeverPrinted() {
    assertThat(TestCaller.basic("alice", "wonderland").toString(), is("alice"));
    assertThat(TestCaller.bearer("bob", "t0ken").toString(), is("bob"));
    assertThat(new TestCaller("robot", Map.of("X-Api-Key", "s3cret")).toString(), is("robot"));
  }

  @Test
  void headersAreAsTheSchemesWantThem() {
    assertThat(TestCaller.nobody().headers(), is(Map.of()));
    assertThat(
        TestCaller.basic("test", "123\u00a3").headers(),
        is(Map.of("Authorization", "Basic dGVzdDoxMjPCow==")));
    assertThat(
        TestCaller.bearer("bob", "t0ken").headers(), is(Map.of("Authorization", "Bearer t0ken")));
  }

  @Test
  void headersAreCopied() {
    Map<String, String> headers = new HashMap<>(Map.of("X-Api-Key", "s3cret"));
    TestCaller robot = new TestCaller("robot", headers);
    headers.clear();

    assertThat(robot.headers(), is(Map.of("X-Api-Key", "s3cret")));
    assertThrows(UnsupportedOperationException.class, () -> robot.headers().clear());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " a", "a ", "a  b", "a\tb", "a\nb"})
  void aNameThatCannotHeadAColumnIsRefused(String name) {
    Exception refusal =
        assertThrows(IllegalArgumentException.class, () -> new TestCaller(name, Map.of()));

    assertThat(refusal.getMessage(), containsString("\" cannot head a column: give a name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3cret\n", "s3\0cret", "s3\r\ncret"})
  void aTokenThatCannotBeSentIsRefusedAndNotShown(String token) {
    Exception refusal =
        assertThrows(IllegalArgumentException.class, () -> TestCaller.bearer("bob", token));

    assertThat(refusal.getMessage(), containsString("The header Authorization of bob cannot be"));
    assertThat(refusal.getMessage(), not(containsString("s3")));
    assertThat(refusal.getCause(), is(nullValue()));
  }

  @Test
  void aHeaderOfTheClientIsRefused() {
    Exception refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new TestCaller("bob", Map.of("Host", "example.com")));

    assertThat(
        refusal.getMessage(),
        is(
            "The header Host of bob cannot be sent: java.net.http takes neither control characters"
                + " nor the headers that are its own, such as Host"));
  }

  @Test
  void aUserIdHasNoColon() {
    Exception refusal =
        assertThrows(IllegalArgumentException.class, () -> TestCaller.basic("a:b", "s3cret"));

    assertThat(
        refusal.getMessage(),
        is("\"a:b\" is no user-id of Basic: a colon ends it (RFC 7617, section 2)"));
  }

  @Test
  void nullIsRefused() {
    assertThrows(NullPointerException.class, () -> new TestCaller(null, Map.of()));
    assertThrows(NullPointerException.class, () -> new TestCaller("a", null));
    assertThrows(NullPointerException.class, () -> TestCaller.basic(null, "a"));
    assertThrows(NullPointerException.class, () -> TestCaller.basic("a", null));
    assertThrows(NullPointerException.class, () -> TestCaller.bearer("a", null));
  }
}
