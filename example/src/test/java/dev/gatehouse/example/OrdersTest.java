package dev.gatehouse.example;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.gatehouse.example.Service.Answer;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service does for callers who may. */
final class OrdersTest {

  private static final String ALICE = "alice:wonderland";
  private static final String BOB = "bob:builder";

  private final Service service = new Service();

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void showsTheCatalogue() throws Exception {
    assertThat(
        service.send("GET", "catalogue", Service.NOBODY).response().body(),
        is("{\"items\":[\"bicycle\",\"lantern\",\"tent\"]}"));
  }

  @Test
  void listsACustomersOwnOrders() throws Exception {
    assertThat(callersOfListedOrders(ALICE), contains("alice"));
  }

  @Test
  void listsEverybodysOrdersToAnAdmin() throws Exception {
    assertThat(callersOfListedOrders(BOB), contains("alice", "bob"));
  }

  private List<String> callersOfListedOrders(String userPass) throws Exception {
    return service.send("GET", "orders", userPass).json().getJsonArray("orders").stream()
        .map(order -> order.asJsonObject().getString("caller"))
        .toList();
  }

  @Test
  void createsAnOrderThatItsLocationShows() throws Exception {
    Answer created = service.send("POST", "orders", ALICE, "{\"item\":\"tent\"}");

    assertThat(created.status(), is(201));
    assertThat(created.response().body(), is("{\"id\":3,\"item\":\"tent\",\"caller\":\"alice\"}"));
    String location = service.baseUri() + "/orders/3";
    assertThat(created.header("Location"), equalTo(List.of(location)));
    assertThat(service.send("GET", location, ALICE).json(), is(created.json()));
  }

  @Test
  void forgetsACancelledOrder() throws Exception {
    assertThat(service.send("DELETE", "orders/1", ALICE).status(), is(204));
    assertThat(service.send("GET", "orders/1", ALICE).status(), is(404));
  }

  @Test
  void keepsAnOrderThatSomebodyElseTriesToCancel() throws Exception {
    JsonObject before = service.send("GET", "orders/2", BOB).json();

    assertThat(service.send("DELETE", "orders/2", ALICE).status(), is(403));
    assertThat(service.send("GET", "orders/2", BOB).json(), is(before));
  }

  @Test
  void reportsTheOrdersOfEachItem() throws Exception {
    service.send("POST", "orders", ALICE, "{\"item\":\"lantern\"}");

    assertThat(
        service.send("GET", "report", BOB).response().body(), is("{\"bicycle\":1,\"lantern\":2}"));
  }

  @Test
  void showsAnAdminWhoMayCallWhat() throws Exception {
    JsonObject table = service.send("GET", "access-table", BOB).json();

    assertThat(
        table.getString("summary"),
        is(
            "8 endpoints: 1 public, 1 denied, 2 any caller, 4 by role, 0 by scope;"
                + " 0 unannotated"));
    assertThat(
        table.getJsonArray("endpoints").getJsonObject(0).getString("path"), is("/access-table"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "{",
        "[]",
        "\"tent\"",
        "{}",
        "{\"item\":7}",
        "{\"item\":null}",
        "{\"item\":\"submarine\"}"
      })
  void answersABodyThatIsNoOrderWith400(String body) throws Exception {
    Answer answer = service.send("POST", "orders", ALICE, body);

    assertThat(answer.status(), is(400));
    assertThat(answer.response().body(), startsWith("Send {\"item\":\"...\"}"));
  }

  @Test
  void sharesNoOrdersWithAnotherInstance() throws Exception {
    service.send("DELETE", "orders/1", ALICE);

    try (Service other = new Service()) {
      assertThat(other.send("GET", "orders/1", ALICE).status(), is(200));
    }
  }
}
