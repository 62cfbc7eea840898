package dev.gatehouse.internal.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.rule.AccessRules;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What locators give away, and what is not known of what they lead to. */
@Tag("B#9")
class LocatedLeaksTest {

  @Path("folder")
  static class Folder {
    @GET
    @RolesAllowed("admin")
    public String get() {
      return "";
    }

    @Path("{child}")
    public Folder child(@PathParam("child") String child) {
      return this;
    }
  }

  static class Leaf {
    @GET
    @RolesAllowed("admin")
    public String get() {
      return "";
    }
  }

  @Path("tenants/{tenant}")
  static class ByField {
    @PathParam("tenant")
    private String tenant;

    @Path("leaf")
    public Leaf leaf() {
      return new Leaf();
    }
  }

  interface ItemApi {
    @GET
    String get();
  }

  @Path("items")
  static class Items {
    @Path("one")
    public ItemApi one() {
      return null;
    }
  }

  @Path("classes")
  static class ByClass {
    @Path("leaf")
    @PermitAll
    public Class<Leaf> leaf() {
      return Leaf.class;
    }

    @Path("folder")
    @DenyAll
    public Class<Folder> folder() {
      return Folder.class;
    }
  }

  private static ResourceScan scan(Class<?>... classes) {
    return ResourceWalk.scan(List.of(classes), new AccessRules(Unannotated.PERMIT));
  }

  @Test
  void aLocatorThatLeadsBackToGuardedMethodsLeaks() {
    assertThat(scan(Folder.class).leaks(), contains(Folder.class.getName() + "#child"));
  }

  @Test
  void aPathParameterMayBeReadFromAField() {
    assertThat(scan(ByField.class).leaks(), contains(ByField.class.getName() + "#leaf"));
  }

  @Test
  void whatAnInterfaceLeavesOpenTheClassBehindItMaySay() {
    ResourceScan scan = scan(Items.class);

    assertThat(scan.unannotated(), is(empty()));
    assertThat(scan.table().endpoints(), is(empty()));
    assertThat(scan.table().locators(), hasSize(1));
  }

  @Test
  void locatorsOfOtherClassesDoNotCount() {
    assertThat(
        scan(ByClass.class).table().endpoints().stream()
            .map(endpoint -> endpoint.path() + ' ' + endpoint.rule())
            .toList(),
        contains("/classes/folder nobody", "/classes/leaf role admin"));
  }

  @Test
  void aClassIsListedOnceHoweverOftenItIsNamed() {
    assertThat(scan(Folder.class, Folder.class).table().endpoints(), hasSize(1));
  }
}
