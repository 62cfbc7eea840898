package dev.gatehouse.internal.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.internal.rule.DeclaredRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the log says of roles of which one may be another one, misspelt. */
class SimilarRolesTest {

  @Path("a")
  static class NotDeclaring {
    @GET
    @RolesAllowed("clerk")
    public void get() {}
  }

  @Path("b")
  static class Slipping {
    @GET
    @RolesAllowed("clekr")
    public void get() {}

    @POST
    @RolesAllowed({"Clerk", "clerk"})
    public void post() {}
  }

  @Test
  void aRoleThatDiffersFromAnotherOneByASlipIsTold() {
    String slipping = Slipping.class.getName();
    assertThat(
        StartupWarnings.of(NotDeclaring.class, Slipping.class),
        contains(
            "Roles that differ from another one by a slip of the finger: "
                + slipping
                + "#get has \"clekr\", "
                + NotDeclaring.class.getName()
                + "#get and "
                + slipping
                + "#post has \"clerk\". Names compare exactly, so whoever has the one is refused by"
                + " the other. Correct the name; or, where both are meant, declare them by"
                + " @DeclareRoles or web.xml. See docs/troubleshooting.md#role-misspelt"));
  }

  @Test
  void rolesThatAreDeclaredAreMeant() {
    DeclaredRoles both = new DeclaredRoles(Set.of(), Set.of("clekr", "clerk"));

    assertThat(StartupWarnings.of(both, NotDeclaring.class, Slipping.class), is(empty()));
    assertThat(
        StartupWarnings.of(
            new DeclaredRoles(Set.of("clekr", "clerk", "Clerk"), Set.of()),
            NotDeclaring.class,
            Slipping.class),
        is(empty()));
    assertThat(
        StartupWarnings.of(
            new DeclaredRoles(Set.of(), Set.of("clerk")), NotDeclaring.class, Slipping.class),
        hasSize(1));
  }
}
