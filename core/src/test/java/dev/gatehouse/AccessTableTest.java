package dev.gatehouse;

import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.scopes;
import static dev.gatehouse.internal.fixture.TableRows.endpoint;
import static dev.gatehouse.internal.fixture.TableRows.on;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessTable.Endpoint;
import dev.gatehouse.AccessTable.Locator;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the table orders and counts endpoints, and what it leaves out. */
class AccessTableTest {

  @Path("z")
  static class Many {
    @PUT
    @RolesAllowed("a")
    public void byRole() {}

    @GET
    @RolesAllowed("a")
    @ScopesRequired("s")
    public void byRoleAndScope() {}

    @POST
    @ScopesRequired("s")
    public void byScope() {}

    @DELETE
    @DenyAll
    public void denied() {}

    @GET
    @Path("known")
    @Authenticated
    public void known() {}

    @GET
    @Path("open")
    @PermitAll
    public void open() {}

    @GET
    @Path("forgotten")
    public void forgotten() {}
  }

  @HttpMethod("PROPFIND")
  @Retention(RetentionPolicy.RUNTIME)
  @interface PropFind {}

  @Path("verbs")
  @PermitAll
  static class Verbs {
    @PATCH
    public void patch() {}

    @PropFind
    public void find() {}

    @GET
    public void get() {}
  }

  @Path("bare")
  @PermitAll
  static class Bare {
    @GET
    @Path("below/{id}")
    public void get() {}
  }

  static class NoRoot {
    @GET
    @PermitAll
    public void get() {}
  }

  @Test
  void endpointsAreOrderedByPathAndRequestMethodWhateverTheOrderOfClasses() {
    List<Endpoint> oneWay = AccessTable.of(Many.class, Bare.class, Verbs.class).endpoints();

    assertThat(AccessTable.of(Verbs.class, Bare.class, Many.class).endpoints(), is(oneWay));
    assertThat(
        oneWay.stream().map(endpoint -> endpoint.method() + ' ' + endpoint.path()).toList(),
        contains(
            "GET /bare/below/{id}",
            "GET /verbs",
            "PATCH /verbs",
            "PROPFIND /verbs",
            "DELETE /z",
            "GET /z",
            "POST /z",
            "PUT /z",
            "GET /z/forgotten",
            "GET /z/known",
            "GET /z/open"));
  }

  @Test
  void theSummaryCountsEachEndpointOnceAndThoseWithScopesApart() {
    AccessTable table = AccessTable.of(Many.class);

    assertThat(
        table.summary(),
        is(
            "7 endpoints: 2 public, 1 denied, 1 any caller, 1 by role, 2 by scope; 1"
                + " unannotated"));
    assertThat(table, hasToString(table.summary()));
  }

  @Test
  void oneEndpointIsNoPlural() {
    assertThat(
        AccessTable.of(Bare.class).summary(),
        is(
            "1 endpoint: 1 public, 0 denied, 0 any caller, 0 by role, 0 by scope; 0"
                + " unannotated"));
  }

  @Test
  void classesWithoutAPathAreLeftOut() {
    AccessTable table = AccessTable.of(NoRoot.class, String.class);

    assertThat(table.endpoints(), is(empty()));
    assertThat(table.locators(), is(empty()));
  }

  @Test
  void problemsAreToldAsAtStartup() {
    @Path("bad")
    class Bad {
      @GET
      @PermitAll
      @ScopesRequired("a")
      public void get() {}
    }

    assertThat(
        assertThrows(IllegalStateException.class, () -> AccessTable.of(Bad.class)).getMessage(),
        is(
            "Gatehouse cannot guard this application:\n- "
                + Bad.class.getName()
                + "#get has @PermitAll and @ScopesRequired, which exclude each other (Jakarta"
                + " Annotations, section 2.12); keep one of them. See"
                + " docs/troubleshooting.md#contradicting-annotations"));
  }

  @Test
  void nothingInATableCanBeChanged() {
    AccessTable table = AccessTable.of(Many.class);
    List<String> types = new ArrayList<>(List.of("a/b"));
    List<AccessTable.Source> sources = new ArrayList<>(List.of(on("@X", Many.class, null)));
    Endpoint endpoint =
        Endpoint.of("GET", "/", roles("a"), sources, "C", "m")
            .withMediaTypes(types, new ArrayList<>(types));
    Locator locator = Locator.of("/", scopes("a"), sources, "C", "m", "T");
    List<Endpoint> endpoints = new ArrayList<>(List.of(endpoint));
    List<Locator> locators = new ArrayList<>(List.of(locator));
    AccessTable ofRows = AccessTable.of(endpoints, locators);
    types.clear();
    sources.clear();
    endpoints.clear();
    locators.clear();

    assertThat(endpoint.consumes(), contains("a/b"));
    assertThat(endpoint.produces(), contains("a/b"));
    assertThat(endpoint.statedBy(), contains(on("@X", Many.class, null)));
    assertThat(locator.statedBy(), contains(on("@X", Many.class, null)));
    assertThat(ofRows.endpoints(), contains(endpoint));
    assertThat(ofRows.locators(), contains(locator));
    assertThrows(UnsupportedOperationException.class, () -> table.endpoints().clear());
    assertThrows(UnsupportedOperationException.class, () -> table.locators().add(locator));
    assertThrows(UnsupportedOperationException.class, () -> endpoint.consumes().clear());
  }
}
