package dev.gatehouse.internal.rule;

import static dev.gatehouse.internal.fixture.Endpoints.method;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.internal.resource.ResourceType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

/** What the access table shows of a locator's way, where nobody tells which one is taken. */
class StatedLocatorTest {

  static class Item {
    @GET
    public void get() {}
  }

  static class Root {
    @Path("open")
    public Item open() {
      return new Item();
    }

    @Path("guarded")
    @RolesAllowed("admin")
    public Item guarded() {
      return new Item();
    }

    @Path("{id}/parts")
    @RolesAllowed("clerk")
    public Item parts() {
      return new Item();
    }

    @Path("spare/parts")
    public Item spareParts() {
      return new Item();
    }
  }

  private static AccessRule stated(String locator) {
    return LocatorStep.stated(new ResourceType(Root.class), method(Root.class, locator), Item.class)
        .rule();
  }

  @Test
  void theGuardOfALocatorElsewhereDoesNotCount() {
    assertThat(stated("open"), is(AccessRule.permitAll()));
    assertThat(stated("guarded"), is(roles("admin")));
  }

  @Test
  void theGuardOfALocatorThatTheSamePathCanMeanCounts() {
    assertThat(stated("spareParts"), is(roles("clerk")));
  }
}
