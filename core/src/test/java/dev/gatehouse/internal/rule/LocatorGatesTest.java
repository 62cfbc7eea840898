package dev.gatehouse.internal.rule;

import static dev.gatehouse.internal.fixture.Endpoints.caller;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.internal.caller.Decision;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.logging.Level;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Decision 4: a locator is a gate. */
@Tag("J-33")
@Tag("B#8")
class LocatorGatesTest {

  static class Item {
    @GET
    public void get() {}
  }

  static class Special extends Item {}

  static class Leaf {
    @GET
    public void get() {}
  }

  static class Other {
    @GET
    public void get() {}
  }

  static class Root {
    @Path("guarded")
    @RolesAllowed("admin")
    public Item guarded() {
      return new Item();
    }

    @Path("silent")
    public Leaf silent() {
      return new Leaf();
    }

    @Path("other")
    @DenyAll
    public Other other() {
      return new Other();
    }
  }

  @RolesAllowed("staff")
  static class GuardedRoot {
    @Path("item")
    public Object item() {
      return new Item();
    }
  }

  static class Ambiguous {
    @Path("open")
    @PermitAll
    public Item open() {
      return new Item();
    }

    @Path("special")
    @RolesAllowed("special")
    public Special special() {
      return new Special();
    }
  }

  static class ByClass {
    @Path("class")
    @RolesAllowed("admin")
    public Class<?> located() {
      return Leaf.class;
    }
  }

  static class Contradicting {
    @Path("item")
    @PermitAll
    @DenyAll
    public Item item() {
      return new Item();
    }
  }

  private final LocatorGates gates = new LocatorGates(RuntimeWord.NONE);

  /** At a path that no template matches, so that types alone tell. */
  private AccessRule gate(Object... matched) {
    UriInfo uri = FakeExchange.fake(UriInfo.class, (self, called, arguments) -> "elsewhere");
    return gates.of(uri, matched, null);
  }

  @Test
  void withoutALocatorTheGateIsOpen() {
    assertThat(gate(), is(AccessRule.permitAll()));
    assertThat(gate(new Root()), is(AccessRule.permitAll()));
  }

  @Test
  void theLocatorsOwnGuardHoldsForAllBehindIt() {
    assertThat(gate(new Item(), new Root()), is(roles("admin")));
    assertThat(gate(new Special(), new Root()), is(roles("admin")));
  }

  @Test
  void theGuardOfTheLocatorsClassHoldsForAllBehindIt() {
    assertThat(gate(new Item(), new GuardedRoot()), is(roles("staff")));
  }

  @Test
  void aSilentLocatorIsOpen() {
    assertThat(gate(new Leaf(), new Root()), is(AccessRule.permitAll()));
  }

  @Test
  void locatorsThatCannotReturnTheClassDoNotCount() {
    assertThat(gate(new Item(), new Ambiguous()), is(AccessRule.permitAll()));
  }

  @Test
  void allLocatorsThatCanHaveBeenTakenMustAdmit() {
    assertThat(gate(new Special(), new Ambiguous()), is(roles("special")));
  }

  @Test
  void everyLocatorOnTheWayCounts() {
    AccessRule rule = gate(new Item(), new Root(), new GuardedRoot());

    assertThat(caller(rule, "admin"), is(Decision.ROLE_MISSING));
    assertThat(caller(rule, "staff"), is(Decision.ROLE_MISSING));
    assertThat(caller(rule, "admin", "staff"), is(Decision.PASS));
  }

  @Test
  void aLocatorMayReturnAClass() {
    assertThat(gate(Leaf.class, new ByClass()), is(roles("admin")));
    assertThat(gate(new Leaf(), new ByClass()), is(roles("admin")));
  }

  @Test
  @Tag("B#24")
  void aContradictionOnALocatorDeniesAndIsToldOnce() {
    Object[] matched = {new Item(), new Contradicting()};

    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      assertThat(gate(matched), is(AccessRule.denyAll()));
      assertThat(gate(matched), is(AccessRule.denyAll()));

      assertThat(
          log.messages(Level.SEVERE),
          contains(containsString(Contradicting.class.getName() + "#item has")));
    }
  }
}
