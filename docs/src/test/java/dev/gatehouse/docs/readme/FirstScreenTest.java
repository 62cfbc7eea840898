package dev.gatehouse.docs.readme;

import static dev.gatehouse.docs.kit.Client.basic;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.docs.kit.Shown;
import dev.gatehouse.testkit.HttpAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The application that README.md has a newcomer write, run as the newcomer runs it. */
class FirstScreenTest {

  private static OrdersProcess orders;

  @BeforeAll
  static void start() throws Exception {
    orders = new OrdersProcess();
  }

  @AfterAll
  static void stop() {
    orders.close();
  }

  @Test
  void answersAndLogAreAsShown() throws Exception {
    HttpAnswer anonymous = orders.get("orders/report");
    HttpAnswer alice = orders.get("orders/report", "Authorization", basic("alice:wonderland"));

    Shown shown = new Shown("README.md", FirstScreenTest.class);
    shown.isNext(anonymous);
    shown.isNext(alice);
    shown.isPartOf(orders.messages());
    shown.isAll();
  }

  @Test
  void whoMayIsServed() throws Exception {
    assertThat(orders.get("orders/catalogue").body(), is("bicycle, lantern\n"));
    assertThat(
        orders.get("orders", "Authorization", basic("alice:wonderland")).body(),
        is("one bicycle\n"));
    assertThat(
        orders.get("orders/report", "Authorization", basic("bob:builder")).body(),
        is("1 order this month\n"));
    assertThat(orders.get("orders", "Authorization", basic("bob:guess")).status(), is(401));
  }
}
