package dev.gatehouse.internal.table;

import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.TableRows.endpoint;
import static dev.gatehouse.internal.fixture.TableRows.locator;
import static dev.gatehouse.internal.fixture.TableRows.on;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable;
import dev.gatehouse.AccessTable.Source;
import dev.gatehouse.Authenticated;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.rule.RuntimeWord;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decision 4: what the table lists behind sub-resource locators. */
@Tag("J-33")
@Tag("B#8")
class LocatedEndpointsTest {

  /** Only a root resource's own path counts. */
  @Path("ignored")
  static class Item {
    @GET
    @Path("parts")
    @RolesAllowed("reader")
    public void parts() {}

    @GET
    public void silent() {}
  }

  @Path("guarded")
  static class Guarded {
    @Path("{id}")
    @RolesAllowed("staff")
    public Item item() {
      return null;
    }
  }

  @Path("two")
  static class TwoWays {
    @Path("a")
    public Item one() {
      return null;
    }

    @Path("b")
    public Item other() {
      return null;
    }
  }

  @Path("all")
  static class ByClass {
    @Path("item")
    public Class<Item> item() {
      return Item.class;
    }
  }

  @Path("all")
  static class ByWildcard {
    @Path("item")
    public Class<? extends Item> item() {
      return Item.class;
    }
  }

  interface Locating<T> {
    @Path("item")
    T item();
  }

  @Path("all")
  static class ByTypeVariable implements Locating<Item> {
    @Override
    public Item item() {
      return new Item();
    }
  }

  interface LocatingClass<T> {
    @Path("item")
    Class<T> item();
  }

  @Path("all")
  static class ByClassOfTypeVariable implements LocatingClass<Item> {
    @Override
    public Class<Item> item() {
      return Item.class;
    }
  }

  static class Folder {
    @GET
    @PermitAll
    public void get() {}

    @Path("{child}")
    @Authenticated
    public Folder child() {
      return this;
    }
  }

  @Path("folders")
  static class Folders {
    @Path("top")
    public Folder top() {
      return null;
    }
  }

  @Path("any")
  @DenyAll
  static class Untold {
    @Path("object")
    public Object object() {
      return null;
    }

    @Path("class")
    @PermitAll
    public Class<?> ofClass() {
      return null;
    }
  }

  static class Entry {
    @GET
    public void get() {}
  }

  @Path("overlap")
  static class Overlapping {
    @Path("mine")
    @PermitAll
    public Entry mine() {
      return null;
    }

    @Path("{id}")
    @RolesAllowed("admin")
    public Entry one() {
      return null;
    }
  }

  @Path("outer")
  @Authenticated
  static class Outer {
    @Path("inner")
    public Inner inner() {
      return null;
    }
  }

  static class Inner {
    @Path("item")
    @RolesAllowed("staff")
    public Item item() {
      return null;
    }
  }

  private static final Source READER = on("@RolesAllowed(\"reader\")", Item.class, "parts");

  private static Source staff(Class<?> type) {
    return on("@RolesAllowed(\"staff\")", type, "item");
  }

  @Test
  void theGateAndTheGuardOfTheEndpointMustBothHold() {
    Source gate = staff(Guarded.class);

    assertThat(
        AccessTable.of(Guarded.class).endpoints(),
        contains(
            endpoint("GET", "/guarded/{id}", roles("staff"), List.of(gate), Item.class, "silent"),
            endpoint(
                "GET",
                "/guarded/{id}/parts",
                roles("staff").and(roles("reader")),
                List.of(gate, READER),
                Item.class,
                "parts")));
  }

  @Test
  void theGatesOfAllLocatorsOnTheWayAddUp() {
    Source gate = staff(Inner.class);

    assertThat(
        AccessTable.of(Outer.class).endpoints(),
        contains(
            endpoint(
                "GET", "/outer/inner/item", roles("staff"), List.of(gate), Item.class, "silent"),
            endpoint(
                "GET",
                "/outer/inner/item/parts",
                roles("staff").and(roles("reader")),
                List.of(gate, READER),
                Item.class,
                "parts")));
  }

  @Test
  void aClassIsListedAtEachPathThatLeadsToIt() {
    assertThat(
        AccessTable.of(TwoWays.class).endpoints(),
        contains(
            endpoint("GET", "/two/a", AccessRule.permitAll(), List.of(), Item.class, "silent"),
            endpoint("GET", "/two/a/parts", roles("reader"), List.of(READER), Item.class, "parts"),
            endpoint("GET", "/two/b", AccessRule.permitAll(), List.of(), Item.class, "silent"),
            endpoint(
                "GET", "/two/b/parts", roles("reader"), List.of(READER), Item.class, "parts")));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        ByClass.class,
        ByWildcard.class,
        ByTypeVariable.class,
        ByClassOfTypeVariable.class
      })
  void theTypeThatALocatorReturnsIsFoundThroughClassAndGenerics(Class<?> root) {
    AccessTable table = AccessTable.of(root);

    assertThat(
        table.endpoints(),
        contains(
            endpoint("GET", "/all/item", AccessRule.permitAll(), List.of(), Item.class, "silent"),
            endpoint(
                "GET", "/all/item/parts", roles("reader"), List.of(READER), Item.class, "parts")));
    assertThat(table.locators(), is(empty()));
  }

  @Test
  void aLocatorThatLeadsBackIsListedAsALocator() {
    AccessTable table = AccessTable.of(Folders.class);

    assertThat(
        table.endpoints(),
        contains(
            endpoint(
                "GET",
                "/folders/top",
                AccessRule.permitAll(),
                List.of(on("@PermitAll", Folder.class, "get")),
                Folder.class,
                "get")));
    assertThat(
        table.locators(),
        contains(
            locator(
                "/folders/top/{child}",
                AccessRule.authenticated(),
                List.of(on("@Authenticated", Folder.class, "child")),
                Folder.class,
                "child",
                Folder.class)));
  }

  @Test
  void aLocatorWhoseTypeDoesNotTellIsListedAsALocator() {
    AccessTable table = AccessTable.of(Untold.class);
    // Both returned types are Object: their paths tell which of the two was taken.
    List<Source> ofClass = List.of(on("@PermitAll", Untold.class, "ofClass"));
    List<Source> ofObject = List.of(on("@DenyAll", Untold.class, null));

    assertThat(table.endpoints(), is(empty()));
    assertThat(
        table.locators(),
        contains(
            locator(
                "/any/class",
                AccessRule.permitAll(),
                ofClass,
                Untold.class,
                "ofClass",
                Object.class),
            locator(
                "/any/object",
                AccessRule.denyAll(),
                ofObject,
                Untold.class,
                "object",
                Object.class)));
  }

  /** Where the runtime does not tell which locator was taken, a path can mean several. */
  @Test
  void locatorsWhosePathsOverlapAreListedWithTheRulesOfAll() {
    AccessRules rules = new AccessRules(Unannotated.PERMIT, RuntimeWord.NONE);
    List<AccessTable.Endpoint> told = AccessTable.of(Overlapping.class).endpoints();
    List<AccessTable.Endpoint> untold =
        ResourceWalk.scan(List.of(Overlapping.class), rules).table().endpoints();

    assertThat(
        told.stream().map(endpoint -> endpoint.path() + ' ' + endpoint.rule()).toList(),
        contains("/overlap/mine everybody", "/overlap/{id} role admin"));
    assertThat(
        untold.stream().map(endpoint -> endpoint.path() + ' ' + endpoint.rule()).toList(),
        contains("/overlap/mine role admin", "/overlap/{id} role admin"));
  }
}
