package dev.gatehouse.internal.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.Authenticated;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.fixture.Endpoints;
import dev.gatehouse.internal.rule.AccessRules;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a scan finds on the way from root resources through their locators. */
class ResourceScanTest {

  static class Open {
    @GET
    @PermitAll
    public void get() {}
  }

  static class Guarded {
    @GET
    @RolesAllowed("admin")
    public void get() {}
  }

  static class Silent {
    @GET
    public void get() {}
  }

  static class Key {
    @PathParam("id")
    String id;
  }

  @Path("leaky")
  static class Leaky {
    @Path("{template}")
    public Guarded byTemplate() {
      return null;
    }

    @Path("parameter")
    public Guarded byParameter(@PathParam("tenant") String tenant) {
      return null;
    }

    @Path("bean")
    public Guarded byBean(@BeanParam Key key) {
      return null;
    }

    @Path("{id}/gated")
    @Authenticated
    public Open gated() {
      return null;
    }

    @Path("{id}/outer")
    public Between outer() {
      return null;
    }
  }

  static class Between {
    @Path("inner")
    public Guarded inner() {
      return null;
    }
  }

  @Path("tight")
  static class Tight {
    @Path("{id}/open")
    public Open unguarded(@PathParam("id") String id) {
      return null;
    }

    @Path("plain")
    public Guarded plain(@QueryParam("q") String query) {
      return null;
    }

    @GET
    @Path("{id}")
    @DenyAll
    public void endpoint(@PathParam("id") String id) {}
  }

  interface Locating {
    @Path("parameter")
    Guarded locate(@PathParam("id") String id);
  }

  @Path("implementing")
  static class Implementing implements Locating {
    @Override
    public Guarded locate(String id) {
      return null;
    }
  }

  static class Contradicting {
    @GET
    @PermitAll
    @DenyAll
    public void get() {}

    @Path("deeper")
    public ContradictingClass deeper() {
      return null;
    }
  }

  @PermitAll
  @DenyAll
  static class ContradictingClass {
    @GET
    @DenyAll
    public void get() {}
  }

  @Path("bad")
  static class LeadingToBad {
    @Path("a")
    public Contradicting one() {
      return null;
    }

    @Path("b")
    public Contradicting other() {
      return null;
    }
  }

  @Path("openly")
  static class LeadingOpenly {
    @Path("silent")
    @PermitAll
    public Silent silent() {
      return null;
    }
  }

  @Path("guardedly")
  static class LeadingGuardedly {
    @Path("silent")
    @RolesAllowed("staff")
    public OtherSilent silent() {
      return null;
    }
  }

  static class OtherSilent {
    @GET
    public void get() {}
  }

  private static ResourceScan scan(Unannotated policy, Class<?>... classes) {
    return ResourceWalk.scan(List.of(classes), new AccessRules(policy));
  }

  private static List<String> problems(Unannotated policy, Class<?>... classes) {
    ResourceScan scan = scan(policy, classes);
    String message = assertThrows(IllegalStateException.class, scan::table).getMessage();
    return Stream.of(message.split("\n- ")).skip(1).toList();
  }

  private static List<String> warnings(Class<?>... classes) {
    return StartupWarnings.of(classes);
  }

  private static String name(Class<?> type, String method) {
    return type.getName() + '#' + method;
  }

  @Test
  void locatorsWithPathParametersOnTheWayToAGuardAreWarnedOf() {
    assertThat(
        warnings(Tight.class, Leaky.class),
        is(
            List.of(
                "Sub-resource locators with path parameters on the way to guarded endpoints: "
                    + String.join(
                        ", ",
                        name(Leaky.class, "byBean"),
                        name(Leaky.class, "byParameter"),
                        name(Leaky.class, "byTemplate"),
                        name(Leaky.class, "gated"),
                        name(Leaky.class, "outer"))
                    + ". Servers run a locator before any filter knows the caller, so what it does"
                    + " with the parameters shows to everybody: a 404 in place of a 401 tells which"
                    + " ids exist, and so does the time that a look-up takes. Let locators look"
                    + " nothing up: hand the parameters on to the sub-resource. See"
                    + " docs/troubleshooting.md#code-runs-early")));
  }

  @Test
  void parametersThatAnInterfaceAsksForCount() {
    assertThat(
        scan(Unannotated.PERMIT, Implementing.class).leaks(),
        is(new TreeSet<>(List.of(name(Implementing.class, "locate")))));
  }

  @Test
  void locatorsWithoutPathParametersOrGuardsAreNotWarnedOf() {
    assertThat(warnings(Tight.class), is(List.of()));
  }

  @Test
  @Tag("J-06")
  void problemsBehindLocatorsAreToldOnceHoweverManyWaysLeadThere() {
    String excluding =
        " has @DenyAll and @PermitAll, which exclude each other (Jakarta Annotations, section"
            + " 2.12); keep one of them. See docs/troubleshooting.md#contradicting-annotations";

    assertThat(
        problems(Unannotated.PERMIT, LeadingToBad.class),
        is(
            List.of(
                name(Contradicting.class, "get") + excluding,
                ContradictingClass.class.getName() + excluding)));
  }

  @Test
  @Tag("O-01")
  void failListsUnannotatedEndpointsBehindUnguardedLocatorsOnly() {
    assertThat(
        problems(Unannotated.FAIL, LeadingOpenly.class, LeadingGuardedly.class),
        is(
            List.of(
                name(Silent.class, "get")
                    + " has no access annotation, on itself or its class, and"
                    + " gatehouse.unannotated is fail; add @PermitAll, @Authenticated,"
                    + " @RolesAllowed or @DenyAll. See docs/troubleshooting.md#unannotated")));
    assertThat(
        scan(Unannotated.FAIL, LeadingGuardedly.class).table().endpoints().get(0).rule(),
        is(Endpoints.roles("staff")));
  }
}
