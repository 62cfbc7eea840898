package dev.gatehouse.internal.rule;

import static dev.gatehouse.internal.fixture.Endpoints.method;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Decision 4: where the runtime tells which locators were taken, these and no others hold. */
@Tag("B#8")
class TakenLocatorsTest {

  static class Item {}

  static class Root {
    @Path("guarded")
    @RolesAllowed("admin")
    public Item guarded() {
      return new Item();
    }

    @Path("open")
    @PermitAll
    public Object open() {
      return new Item();
    }

    @Path("silent")
    public Object silent() {
      return new Item();
    }
  }

  @RolesAllowed("staff")
  static class Staff extends Root {}

  private static AccessRule gate(List<RuntimeWord.Taken> taken, Object... matched) {
    RuntimeWord word =
        new RuntimeWord() {
          @Override
          List<Taken> locators(UriInfo uri) {
            return taken;
          }
        };
    return new LocatorGates(word).of(null, matched, null);
  }

  private static RuntimeWord.Taken taken(String name) {
    return new RuntimeWord.Taken(Root.class, method(Root.class, name));
  }

  @Test
  void theLocatorThatWasTakenHoldsAndNoOther() {
    assertThat(gate(List.of(taken("open")), new Item(), new Root()), is(AccessRule.permitAll()));
    assertThat(gate(List.of(taken("guarded")), new Item(), new Root()), is(roles("admin")));
    assertThat(gate(List.of(), new Item(), new Root()), is(AccessRule.permitAll()));
  }

  @Test
  void everyLocatorThatWasTakenHolds() {
    assertThat(
        gate(List.of(taken("open"), taken("guarded")), new Item(), new Root(), new Root()),
        is(roles("admin")));
    assertThat(
        gate(List.of(taken("guarded"), taken("open")), new Item(), new Root(), new Root()),
        is(roles("admin")));
  }

  /** A model is no resource, and may be of the class that led to it. */
  @Test
  void aLocatorHoldsWhereNoResourceWasShownBehindIt() {
    assertThat(gate(List.of(taken("guarded")), new Root()), is(roles("admin")));
    assertThat(gate(List.of(taken("guarded"))), is(roles("admin")));
  }

  /** The runtime knows the class that was registered, and runs what a container made of it. */
  @Test
  void theClassThatRunsHasTheWord() {
    assertThat(gate(List.of(taken("silent")), new Item(), new Staff()), is(roles("staff")));
    assertThat(gate(List.of(taken("silent")), new Item(), new Root()), is(AccessRule.permitAll()));
    assertThat(
        gate(List.of(taken("silent"), taken("silent")), new Item(), new Root(), new Staff()),
        is(roles("staff")));
    assertThat(gate(List.of(taken("silent")), new Staff()), is(roles("staff")));
  }
}
