package dev.gatehouse.internal.rule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a template takes of a path, and where the rest begins. */
class PathTemplateTest {

  @ParameterizedTest
  @CsvSource({
    "orders, orders, 6",
    "/orders/, orders/7, 6",
    "orders, orders/, 6",
    "orders, ordersX, -1",
    "orders, Orders, -1",
    "orders, order, -1",
    "v1.0, v1.0/x, 4",
    "v1.0, v1x0, -1",
    "a-b_c~d, a-b_c~d, 7",
    "'', anything, -1",
    "'', '', 0",
    "'', /x, 0",
    "/, /x, 0",
    "{id}, 7/x/y, 1",
    "{id}, 7, 1",
    "{id}, '', -1",
    "{a}/{b}, x/y/z, 3",
    "{a}-{b}, x-y/z, 3",
    "'{id: [0-9]+}', 12/x, 2",
    "'{id: [0-9]+}', x/12, -1",
    "'{id:\\d{2}}', 12/x, 2",
    "'{id:\\d{2}}', 1/x, -1",
    "'{path: .+}', a/b/c, 5",
    "'{path: .*}', '', 0",
    "'{path: .+}/end', a/b/end/c, 7",
    "'{x: a|b}', b/c, 1",
    "'{:x}', x/c, 1",
    "'{:x}', c, -1",
  })
  void itEndsWhereEveryRuntimeSeesItsEnd(String template, String path, int end) {
    assertThat(PathTemplate.of(template).end(path, 0), is(end));
  }

  @ParameterizedTest
  @CsvSource({
    "'{x: (a|b)}', a/c",
    "'{x: (?:a|b)}', b",
    "'{x: ^a$}', anything",
    "'{x: (?i)a}', A",
    "'{x: (a)\\1}', aa",
    "'{x: \\Qa\\E}', a",
    "'{x: [}', anything",
    "'{x:}', anything",
    "'{x', anything",
    "a b, a%20b",
    "a%20b, a b",
    "\u00fcber, %C3%BCber/x",
    "'a@b', 'a@b'",
  })
  void whatRuntimesMayReadInAnotherWayEndsSomewhere(String template, String path) {
    assertThat(PathTemplate.of(template).end(path, 0), is(PathTemplate.SOMEWHERE));
  }

  @ParameterizedTest
  @CsvSource({"'{x: (a|b)}', c", "a b, c", "'x/{y: (a|b)}', y/a"})
  void whatNoRuntimeReadsSoIsRefused(String template, String path) {
    assertThat(PathTemplate.of(template).end(path, 0), is(PathTemplate.NO));
  }

  @Test
  void itGoesOnInTheMiddleOfAPath() {
    assertThat(PathTemplate.of("orders").end("me/orders/7", 2), is(9));
    assertThat(PathTemplate.of("{id}").end("me/orders/7", 9), is(11));
    assertThat(PathTemplate.of("me").end("me/orders/7", 2), is(PathTemplate.NO));
    assertThat(PathTemplate.of("").end("me/orders/7", 2), is(2));
  }

  @ParameterizedTest
  @CsvSource({
    "orders, orders/7, 6",
    "{id}, 1/7, 1",
    "'{id: [0-9]+}', 12/x, 2",
    "'{id: [^/]+}', ab/x, 2",
    "'{id: \\w\\d}', a1/x, 2",
    "'{path: .+}', a/b, -2",
    "'{:.+}', a/b, -2",
    "'{path: [a-z/]+}', a/b, -2",
    "'{path: [^x]+}', a/b, -2",
    "'{path: [+-9]+}', 1/2, -2",
    "'{path: \\D+}', a/b, -2",
    "orders, other, -1",
  })
  void aRootThatTakesSlashesEndsSomewhere(String template, String path, int end) {
    assertThat(PathTemplate.of(template).endOfRoot(path), is(end));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', true",
    "'', /, true",
    "'', /x, false",
    "list, /list, true",
    "list, /list/, true",
    "list, /list/x, false",
    "{id}, /7, true",
    "'{path: .*}', /7/8, true",
  })
  void aMethodTakesAllThatIsLeft(String template, String rest, boolean expected) {
    assertThat(PathTemplate.of(template).endsIt("me" + rest, 2), is(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "orders, orders, true",
    "orders, items, false",
    "orders, {id}, true",
    "{id}, orders, false",
    "{id}, {name}, true",
    "{id}, '{n: [0-9]+}', false",
    "'{n: [0-9]+}', {id}, true",
    "'{n: [0-9]+}', orders, false",
    "'{n: [xyz]{3}}', orders, true",
    "orders/items, orders, true",
    "orders, orders/items, false",
    "orders, '{path: .*}', true",
    "a b, orders, true",
  })
  void pathsOfOneTemplateCanBeThoseOfAnother(String template, String other, boolean expected) {
    assertThat(PathTemplate.of(template).overlaps(PathTemplate.of(other)), is(expected));
  }

  /** The author's expression is run as runtimes run it: once for each template, over the path. */
  @Test
  void aLongPathIsReadInTime() {
    String path = "a/".repeat(8_000);

    assertThat(PathTemplate.of("{a}/{b}").end(path, 0), is(3));
    assertThat(PathTemplate.of("{path: .+}").end(path, 0), is(path.length()));
    assertThat(PathTemplate.of("{path: .+}/end").end(path, 0), is(PathTemplate.NO));
  }
}
