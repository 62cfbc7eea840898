package dev.gatehouse.internal.rule;

import static dev.gatehouse.internal.fixture.Endpoints.method;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decision 4: where no runtime tells which locator was taken, the path does. */
@Tag("J-33")
@Tag("B#8")
class LocatorRouteTest {

  static class Orders {
    @GET
    public void list() {}

    @GET
    @Path("{id}")
    public void one() {}

    @Path("guarded")
    @RolesAllowed("guard")
    public Orders guarded() {
      return this;
    }

    @Path("open")
    public Orders open() {
      return this;
    }
  }

  @Path("shop")
  static class Shop {
    @Path("me/orders")
    public Orders mine() {
      return new Orders();
    }

    @Path("admin/orders")
    @RolesAllowed("admin")
    public Orders all() {
      return new Orders();
    }

    @Path("{user}/orders")
    @RolesAllowed("clerk")
    public Orders ofUser() {
      return new Orders();
    }

    @Path("{any: .+}/archive")
    public Orders archive() {
      return new Orders();
    }

    @Path("a b")
    public Orders spaced() {
      return new Orders();
    }

    @Path("{kind: (x|y)}")
    @RolesAllowed("kind")
    public Orders kind() {
      return new Orders();
    }
  }

  @Path("{tenant}")
  static class Tenant {
    @Path("")
    public Orders open() {
      return new Orders();
    }

    @Path("orders")
    @RolesAllowed("admin")
    public Orders orders() {
      return new Orders();
    }
  }

  @Path("stage")
  static class Stages {
    @Path("open")
    public Orders open() {
      return new Orders();
    }

    @Path("later")
    @RolesAllowed("admin")
    public CompletionStage<Orders> later() {
      return null;
    }
  }

  private final LocatorGates gates = new LocatorGates(RuntimeWord.NONE);

  private AccessRule gate(String path, Method method, Object... matched) {
    UriInfo uri = FakeExchange.fake(UriInfo.class, (self, called, arguments) -> path);
    return gates.of(uri, matched, method);
  }

  private AccessRule gate(Object root, String path) {
    return gate(path, method(Orders.class, "list"), new Orders(), root);
  }

  private static final AccessRule ALL = roles("admin").and(roles("clerk")).and(roles("kind"));

  @ParameterizedTest
  @CsvSource({
    "shop/q/archive",
    "shop/q/y/archive/",
    "/shop/q/archive",
    "shop;a=b/q/archive;c=d",
    "shop//q/archive",
    "shop/%71/archive",
    "shop/a%20b",
  })
  void theOpenOneIsOpen(String path) {
    assertThat(gate(new Shop(), path), is(AccessRule.permitAll()));
  }

  @Test
  void whereTwoMatchBothHold() {
    assertThat(gate(new Shop(), "shop/u/orders"), is(roles("clerk")));
    assertThat(gate(new Shop(), "shop/me/orders"), is(roles("clerk")));
    assertThat(gate(new Shop(), "shop/admin/orders").roles().size(), is(2));
    assertThat(gate(new Shop(), "shop/x").equals(roles("kind")), is(true));
  }

  @ParameterizedTest
  @CsvSource({"elsewhere", "shop", "shop/me/orders/7/8", "shop/%zz", "''"})
  void whereNoneMatchesAllHold(String path) {
    AccessRule gate = gate(new Shop(), path);

    assertThat(gate.roles().size(), is(ALL.roles().size()));
  }

  @Test
  void theMethodsOwnPathTellsTheEnd() {
    Method one = method(Orders.class, "one");
    assertThat(gate("t/orders", one, new Orders(), new Tenant()), is(AccessRule.permitAll()));
    assertThat(
        gate("t/orders", method(Orders.class, "list"), new Orders(), new Tenant()),
        is(roles("admin")));
    assertThat(gate("t/orders", null, new Orders(), new Tenant()), is(roles("admin")));
    assertThat(gate("t/orders/7", one, new Orders(), new Tenant()), is(roles("admin")));
    assertThat(
        gate("t", method(Orders.class, "list"), new Orders(), new Tenant()),
        is(AccessRule.permitAll()));
  }

  @Test
  void eachLevelIsTold() {
    Orders orders = new Orders();
    Method list = method(Orders.class, "list");
    assertThat(
        gate("stage/open/open/open", list, orders, orders, orders, new Stages()),
        is(AccessRule.permitAll()));
    assertThat(
        gate("stage/open/open/guarded", list, orders, orders, orders, new Stages()),
        is(roles("guard")));
    assertThat(
        gate("stage/open/guarded/open", list, orders, orders, orders, new Stages()),
        is(roles("guard")));
    assertThat(gate("stage/later/open", list, orders, orders, new Stages()), is(roles("admin")));
  }

  @Test
  void whatARuntimeMayUnwrapCanLeadAnywhere() {
    assertThat(gate(new Stages(), "stage/later"), is(roles("admin")));
    assertThat(gate(new Stages(), "stage/open"), is(AccessRule.permitAll()));
  }

  @Test
  void aRouteThatAClientMakesTooLongIsInDoubt() {
    int levels = 2_000;
    Object[] matched = Collections.nCopies(levels + 1, new Orders()).toArray();
    matched[levels] = new Stages();
    String path = "stage" + "/open".repeat(levels);

    assertThat(
        gate(path, method(Orders.class, "list"), matched), is(roles("admin").and(roles("guard"))));
  }
}
