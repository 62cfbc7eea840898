package dev.gatehouse;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessTable.Endpoint;
import dev.gatehouse.AccessTable.Locator;
import dev.gatehouse.AccessTable.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of the table as values. */
class AccessTableRowsTest {

  private static final AccessRule RULE = AccessRule.authenticated();
  private static final List<Source> BY = List.of(Source.onClass("@Authenticated", "C"));
  private static final List<String> JSON = List.of("application/json");
  private static final List<String> TEXT = List.of("text/plain");

  private static Endpoint endpoint() {
    return Endpoint.of("GET", "/a", RULE, BY, "C", "m").withMediaTypes(JSON, TEXT);
  }

  private static Locator locator() {
    return Locator.of("/a", RULE, BY, "C", "m", "T");
  }

  static Stream<List<Object>> different() {
    Endpoint bare = Endpoint.of("GET", "/a", RULE, BY, "C", "m");
    return Stream.of(
        List.of(
            Source.onClass("@A", "C"),
            Source.onClass("@B", "C"),
            Source.onClass("@A", "D"),
            Source.onMethod("@A", "C", "m"),
            Source.onMethod("@A", "C", "n"),
            "@A on C"),
        List.of(
            endpoint(),
            bare,
            bare.withMediaTypes(TEXT, TEXT),
            bare.withMediaTypes(JSON, JSON),
            bare.withMediaTypes(JSON, List.of()),
            Endpoint.of("POST", "/a", RULE, BY, "C", "m"),
            Endpoint.of("GET", "/b", RULE, BY, "C", "m"),
            Endpoint.of("GET", "/a", AccessRule.denyAll(), BY, "C", "m"),
            Endpoint.of("GET", "/a", RULE, List.of(), "C", "m"),
            Endpoint.of("GET", "/a", RULE, BY, "D", "m"),
            Endpoint.of("GET", "/a", RULE, BY, "C", "n"),
            "GET /a"),
        List.of(
            locator(),
            Locator.of("/b", RULE, BY, "C", "m", "T"),
            Locator.of("/a", AccessRule.denyAll(), BY, "C", "m", "T"),
            Locator.of("/a", RULE, List.of(), "C", "m", "T"),
            Locator.of("/a", RULE, BY, "D", "m", "T"),
            Locator.of("/a", RULE, BY, "C", "n", "T"),
            Locator.of("/a", RULE, BY, "C", "m", "U"),
            "/a"));
  }

  @ParameterizedTest
  @MethodSource("different")
  void rowsThatDifferInOnePointAreNotEqual(List<Object> rows) {
    for (int one = 0; one < rows.size(); one++) {
      for (int other = 0; other < rows.size(); other++) {
        assertThat(rows.get(one).equals(rows.get(other)), is(one == other));
      }
    }
  }

  @Test
  void rowsThatSayTheSameAreEqual() {
    Source source = Source.onMethod("@A", "C", "m");

    assertThat(Source.onMethod("@A", "C", "m"), is(source));
    assertThat(Source.onMethod("@A", "C", "m").hashCode(), is(source.hashCode()));
    assertThat(endpoint(), is(endpoint()));
    assertThat(endpoint().hashCode(), is(endpoint().hashCode()));
    assertThat(locator(), is(locator()));
    assertThat(locator().hashCode(), is(locator().hashCode()));
  }

  @Test
  void aSourceTellsItsPlace() {
    Source onClass = Source.onClass("@Authenticated", "shop.Orders");
    Source onMethod = Source.onMethod("@Authenticated", "shop.Orders", "show");

    assertThat(onClass.member(), is(Optional.empty()));
    assertThat(onClass, hasToString("@Authenticated on shop.Orders"));
    assertThat(onMethod.annotation(), is("@Authenticated"));
    assertThat(onMethod.className(), is("shop.Orders"));
    assertThat(onMethod.member(), is(Optional.of("show")));
    assertThat(onMethod, hasToString("@Authenticated on shop.Orders#show"));
  }

  @Test
  void mediaTypesAreThoseOfTheCopyAlone() {
    Endpoint bare = Endpoint.of("GET", "/a", RULE, BY, "C", "m");
    Endpoint typed = bare.withMediaTypes(JSON, TEXT);

    assertThat(bare.consumes(), is(empty()));
    assertThat(bare.produces(), is(empty()));
    assertThat(typed.consumes(), is(JSON));
    assertThat(typed.produces(), is(TEXT));
    assertThat(typed, is(not(bare)));
    assertThat(typed.withMediaTypes(List.of(), List.of()), is(bare));
    assertThrows(UnsupportedOperationException.class, () -> typed.produces().clear());
  }

  @Test
  void aTableOrdersTheRowsThatItIsMadeOf() {
    List<Endpoint> ordered =
        List.of(
            Endpoint.of("GET", "/a", RULE, BY, "C", "m"),
            Endpoint.of("GET", "/a", RULE, BY, "C", "n"),
            Endpoint.of("GET", "/a", RULE, BY, "D", "m"),
            Endpoint.of("POST", "/a", RULE, BY, "C", "m"),
            Endpoint.of("GET", "/b", RULE, BY, "C", "m"));
    List<Endpoint> shuffled = Stream.of(4, 2, 0, 3, 1).map(ordered::get).toList();
    Locator first = locator();
    Locator second = Locator.of("/b", RULE, BY, "C", "m", "T");
    AccessTable table = AccessTable.of(shuffled, List.of(second, first));

    assertThat(table.endpoints(), is(ordered));
    assertThat(table.locators(), contains(first, second));
  }

  static Stream<Executable> nulls() {
    Endpoint bare = Endpoint.of("GET", "/a", RULE, BY, "C", "m");
    return Stream.of(
        () -> Source.onClass(null, "C"),
        () -> Source.onClass("@A", null),
        () -> Source.onMethod(null, "C", "m"),
        () -> Source.onMethod("@A", null, "m"),
        () -> Source.onMethod("@A", "C", null),
        () -> Endpoint.of(null, "/a", RULE, BY, "C", "m"),
        () -> Endpoint.of("GET", null, RULE, BY, "C", "m"),
        () -> Endpoint.of("GET", "/a", null, BY, "C", "m"),
        () -> Endpoint.of("GET", "/a", RULE, null, "C", "m"),
        () -> Endpoint.of("GET", "/a", RULE, BY, null, "m"),
        () -> Endpoint.of("GET", "/a", RULE, BY, "C", null),
        () -> bare.withMediaTypes(null, TEXT),
        () -> bare.withMediaTypes(TEXT, null),
        () -> Locator.of(null, RULE, BY, "C", "m", "T"),
        () -> Locator.of("/a", null, BY, "C", "m", "T"),
        () -> Locator.of("/a", RULE, null, "C", "m", "T"),
        () -> Locator.of("/a", RULE, BY, null, "m", "T"),
        () -> Locator.of("/a", RULE, BY, "C", null, "T"),
        () -> Locator.of("/a", RULE, BY, "C", "m", null),
        () -> AccessTable.of((List<Endpoint>) null, List.of()),
        () -> AccessTable.of(List.of(), null));
  }

  @ParameterizedTest
  @MethodSource("nulls")
  void nothingOfARowIsNull(Executable call) {
    assertThrows(NullPointerException.class, call);
  }
}
