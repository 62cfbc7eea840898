package dev.gatehouse.internal.rule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The forms of a path that runtimes match. */
class PathFormsTest {

  private static Set<String> of(String encoded) {
    return PathForms.of(FakeExchange.fake(UriInfo.class, (self, called, arguments) -> encoded));
  }

  @Test
  void aPlainPathHasOneForm() {
    assertThat(of("me/orders"), contains("me/orders"));
    assertThat(of("/me/orders/"), contains("me/orders/"));
    assertThat(of(""), contains(""));
    assertThat(of("/"), contains(""));
  }

  @Test
  void matrixParametersStandOrGo() {
    assertThat(of("me;a=1/orders;b=2;c"), containsInAnyOrder("me;a=1/orders;b=2;c", "me/orders"));
    assertThat(of(";a=1/orders"), containsInAnyOrder(";a=1/orders", "orders"));
  }

  @Test
  void escapesStandOrAreDecoded() {
    assertThat(of("a%20b/c+d"), containsInAnyOrder("a%20b/c+d", "a b/c+d"));
    assertThat(of("a%2Fb"), containsInAnyOrder("a%2Fb", "a/b"));
    assertThat(of("%C3%BC"), containsInAnyOrder("%C3%BC", "\u00fc"));
    assertThat(of("a%3Bb"), containsInAnyOrder("a%3Bb", "a;b"));
  }

  @Test
  void severalSlashesStandOrAreOne() {
    assertThat(of("//me///orders"), containsInAnyOrder("/me///orders", "me/orders"));
    assertThat(of("me/;a=1/orders").contains("me/orders"), is(true));
  }

  @Test
  void dotsStandOrLead() {
    assertThat(of("me/./orders"), containsInAnyOrder("me/./orders", "me/orders"));
    assertThat(of("me/../orders"), containsInAnyOrder("me/../orders", "orders"));
    assertThat(of("../orders"), containsInAnyOrder("../orders", "orders"));
    assertThat(of("me/..;x/orders").contains("orders"), is(true));
    assertThat(of("me/.well-known"), contains("me/.well-known"));
    assertThat(of("me/%2e%2e/orders").contains("orders"), is(true));
  }

  @Test
  void whatCannotBeReadHasNone() {
    assertThat(of("me/%zz"), is(empty()));
    assertThat(
        PathForms.of(
            FakeExchange.fake(
                UriInfo.class,
                (self, called, arguments) -> {
                  throw new IllegalArgumentException();
                })),
        is(empty()));
  }
}
