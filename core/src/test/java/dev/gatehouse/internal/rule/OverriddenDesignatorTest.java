package dev.gatehouse.internal.rule;

import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessTable;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** REST 3.6: annotations of an overridden method are inherited all together or not at all. */
@Tag("B#2")
class OverriddenDesignatorTest {

  interface Api {
    @GET
    Object locate();

    @GET
    @Path("below")
    Object moved();

    @Path("taken")
    Object taken(String name);
  }

  static class Sub {
    @GET
    public String get() {
      return "";
    }
  }

  @Path("root")
  static class Root implements Api {
    @Override
    @Path("sub")
    @RolesAllowed("admin")
    public Sub locate() {
      return new Sub();
    }

    @Override
    @GET
    @PermitAll
    public Object moved() {
      return "";
    }

    @Override
    @RolesAllowed("admin")
    public Sub taken(@PathParam("name") String name) {
      return new Sub();
    }
  }

  @Test
  @Tag("B#8")
  void aPathOverAnInheritedGetMakesALocatorWhoseGuardHolds() {
    assertThat(
        new LocatorGates(RuntimeWord.NONE).of(null, new Object[] {new Sub(), new Root()}, null),
        is(roles("admin")));
  }

  @Test
  void theTableShowsWhatTheOverridingMethodSays() {
    assertThat(
        AccessTable.of(Root.class).endpoints().stream()
            .map(endpoint -> endpoint.path() + ' ' + endpoint.rule())
            .toList(),
        contains("/root everybody", "/root/sub role admin", "/root/taken role admin"));
    assertThat(AccessTable.of(Root.class).locators(), is(empty()));
  }
}
