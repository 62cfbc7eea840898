package dev.gatehouse.docs.browsers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.docs.kit.Client;
import dev.gatehouse.docs.kit.Served;
import dev.gatehouse.docs.kit.Shown;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The filter of docs/browsers.md, and the answers that it shows. */
class CorsPageTest {

  private static final String SHOP = "https://shop.example.com";

  private static HttpAnswer answer(String method, String... headers) throws Exception {
    try (Served served =
        new Served(BrowserApplication.of(BrowserApplication.password(), Set.of(SHOP)))) {
      return served.send(method, "orders", headers);
    }
  }

  @Test
  void answersAreAsShown() throws Exception {
    Shown shown = new Shown("docs/browsers.md", CorsPageTest.class);
    shown.isNext(
        answer(
            "OPTIONS",
            "Origin",
            SHOP,
            "Access-Control-Request-Method",
            "GET",
            "Access-Control-Request-Headers",
            "authorization"));
    shown.isNext(answer("GET", "Origin", SHOP));
    shown.isAll();
  }

  @Test
  void servedAnswerIsReadableToo() throws Exception {
    HttpAnswer answer =
        answer("GET", "Origin", SHOP, "Authorization", Client.basic("alice:wonderland"));
    assertThat(answer.status(), is(200));
    assertThat(answer.lines("Access-Control-Allow-Origin"), is(List.of(SHOP)));
  }

  @Test
  void otherOriginsReadNothing() throws Exception {
    HttpAnswer answer = answer("GET", "Origin", "https://elsewhere.example.com");
    assertThat(answer.status(), is(401));
    assertThat(answer.lines("Access-Control-Allow-Origin"), is(List.of()));
  }
}
