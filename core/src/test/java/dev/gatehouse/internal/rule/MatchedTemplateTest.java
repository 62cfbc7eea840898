package dev.gatehouse.internal.rule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By which of its templates a request has come to an endpoint. */
class MatchedTemplateTest {

  private static String below(String base, String path, String... templates) {
    UriInfo uri =
        FakeExchange.fake(
            UriInfo.class,
            (self, called, arguments) ->
                switch (called.getName()) {
                  case "getBaseUri" -> URI.create(base);
                  case "getPath" -> path;
                  default -> throw new AssertionError(called.getName());
                });
    return MatchedTemplate.of(List.of(templates), uri);
  }

  private static String of(String path, String... templates) {
    return below("http://localhost/", path, templates);
  }

  @Test
  void theOnlyOneIsMeantWhateverThePath() {
    assertThat(of("orders/7", "/orders/{id}"), is("/orders/{id}"));
    assertThat(of("orders/7%2F8;a=1", "/orders/{id: .+}"), is("/orders/{id: .+}"));
    assertThat(of("", "/"), is("/"));
  }

  @Test
  void theBasePathIsInFront() {
    assertThat(
        below("http://localhost/shop/api/", "orders/7", "/orders/{id}"),
        is("/shop/api/orders/{id}"));
    assertThat(
        below("http://localhost/shop/api", "orders/7", "/orders/{id}"),
        is("/shop/api/orders/{id}"));
    assertThat(below("http://localhost/b%C3%BC/", "", "/"), is("/b%C3%BC/"));
  }

  @Test
  void ofSeveralThePathTells() {
    String[] ways = {"/orders/{id}", "/customers/{customer}/orders/{id}"};
    assertThat(of("orders/7", ways), is("/orders/{id}"));
    assertThat(of("orders/7/", ways), is("/orders/{id}"));
    assertThat(of("customers/8;a=1/orders/7", ways), is("/customers/{customer}/orders/{id}"));
  }

  @Test
  void nobodyGuesses() {
    assertThat(of("orders/mine", "/orders/{id}", "/orders/mine"), is(nullValue()));
    assertThat(of("elsewhere", "/orders/{id}", "/orders/mine"), is(nullValue()));
    assertThat(of("orders"), is(nullValue()));
  }
}
