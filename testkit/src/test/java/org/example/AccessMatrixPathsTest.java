package org.example;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessTable;
import dev.gatehouse.testkit.AccessMatrix;
import dev.gatehouse.testkit.TestCaller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the place of path parameters. */
class AccessMatrixPathsTest {

  private static final TestCaller NOBODY = TestCaller.nobody();

  @Path("{id}")
  static class OfOneSegment {
    @GET
    public void get() {}
  }

  @Path("{id}/with/{id : [0-9]{4}}")
  static class OfFourDigits {
    @GET
    public void get() {}
  }

  @Path("files/{path: .+}")
  static class OfSeveralSegments {
    @GET
    public void get() {}
  }

  @Path("{code: [xyz]{7}}")
  static class OfAnUnusualCode {
    @GET
    public void get() {}
  }

  @Path("{key: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}}/{day: \\d{4}-\\d{2}-\\d{2}}/{s: [A-Z]+}")
  static class OfUsualForms {
    @GET
    public void get() {}
  }

  @Path("f\u00fcr alle/100%25/a;b")
  static class Literal {
    @GET
    public void get() {}
  }

  @Path("/")
  static class Connect {
    @Connecting
    public void connect() {}
  }

  @HttpMethod("CONNECT")
  @Retention(RetentionPolicy.RUNTIME)
  @interface Connecting {}

  private static String target(Map<String, String> values, Class<?> resource) throws Exception {
    try (FakeServer server = new FakeServer(request -> 200)) {
      AccessMatrix.of(server.uri(), AccessTable.of(resource), values, NOBODY);
      return server.targets().get(0);
    }
  }

  private static String refusal(Map<String, String> values, Class<?>... resources) {
    AccessTable table = AccessTable.of(resources);
    URI nowhere = URI.create("http://127.0.0.1:1");
    return assertThrows(
            IllegalArgumentException.class, () -> AccessMatrix.of(nowhere, table, values, NOBODY))
        .getMessage();
  }

  @Test
  void aParameterIsOneWhereNothingIsGiven() throws Exception {
    assertThat(target(Map.of(), OfOneSegment.class), is("/1"));
    assertThat(target(Map.of(), OfSeveralSegments.class), is("/files/1"));
  }

  @ParameterizedTest
  @CsvSource({
    "42, /42",
    "a b, /a%20b",
    "a/b, /a%2Fb",
    "a;b=c, /a%3Bb%3Dc",
    "50%25?#, /50%2525%3F%23",
    "\u00e9\u20ac, /%C3%A9%E2%82%AC",
    "A-z.0_~, /A-z.0_~"
  })
  void aGivenValueIsEncoded(String value, String target) throws Exception {
    assertThat(target(Map.of("id", value), OfOneSegment.class), is(target));
  }

  @Test
  void aValueOfSeveralSegmentsKeepsItsSlashes() throws Exception {
    assertThat(target(Map.of("path", "a/b c"), OfSeveralSegments.class), is("/files/a/b%20c"));
  }

  @Test
  void anExpressionGetsAUsualValueThatItMatches() throws Exception {
    String[] segments = target(Map.of(), OfUsualForms.class).split("/");

    assertThat(Pattern.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", segments[1]), is(true));
    assertThat(Pattern.matches("\\d{4}-\\d{2}-\\d{2}", segments[2]), is(true));
    assertThat(Pattern.matches("[A-Z]+", segments[3]), is(true));
  }

  @Test
  void aGivenValueIsForThePathsThatItFits() throws Exception {
    assertThat(target(Map.of("id", "7"), OfFourDigits.class), is("/7/with/2000"));
    assertThat(target(Map.of("id", "1234"), OfFourDigits.class), is("/1234/with/1234"));
  }

  @Test
  void anExpressionThatNoUsualValueMatchesNeedsOne() throws Exception {
    assertThat(
        refusal(Map.of(), OfAnUnusualCode.class),
        is(
            "The path parameter code of /{code: [xyz]{7}} has to match [xyz]{7}, as none of the"
                + " usual values does; give one that does, as in Map.of(\"code\", \"...\")"));
    assertThat(
        refusal(Map.of("code", "abc"), OfAnUnusualCode.class),
        is(
            "The path parameter code of /{code: [xyz]{7}} has to match [xyz]{7}, and \"abc\" does"
                + " not; give one that does, as in Map.of(\"code\", \"...\")"));
    assertThat(target(Map.of("code", "xyzzyyx"), OfAnUnusualCode.class), is("/xyzzyyx"));
  }

  @Test
  void aValueThatFitsNoPathIsRefusedEvenWhereAUsualOneWould() {
    assertThat(
        refusal(Map.of("s", "lower case"), OfUsualForms.class),
        containsString("has to match [A-Z]+, and \"lower case\" does not; give one that does"));
    assertThat(
        refusal(Map.of("id", ""), OfOneSegment.class),
        containsString("The path parameter id of /{id} has to match [^/]+, and \"\" does not"));
  }

  @Test
  void aValueForAParameterThatIsNowhereIsRefused() {
    assertThat(
        refusal(Map.of("ID", "1"), OfOneSegment.class, OfSeveralSegments.class),
        is("No path has a parameter of the name ID; there are id, path"));
    assertThat(
        refusal(Map.of("id", "1"), Literal.class),
        is("No path has a parameter of the name id; there are none"));
  }

  @Test
  void literalTextIsEncodedOnce() throws Exception {
    assertThat(target(Map.of(), Literal.class), is("/f%C3%BCr%20alle/100%25/a;b"));
  }

  @Test
  void aVerbThatCannotBeSentIsUnknown() throws Exception {
    try (FakeServer server = new FakeServer(request -> 200)) {
      assertThat(
          AccessMatrix.of(server.uri(), AccessTable.of(Connect.class), NOBODY).toText(),
          is("Method   Path  nobody\nCONNECT  /     ?\n"));
    }
  }
}
