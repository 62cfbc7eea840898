package dev.gatehouse.internal.table;

import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.scopes;
import static dev.gatehouse.internal.fixture.TableRows.endpoint;
import static dev.gatehouse.internal.fixture.TableRows.on;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable;
import dev.gatehouse.AccessTable.Endpoint;
import dev.gatehouse.AccessTable.Source;
import dev.gatehouse.Authenticated;
import dev.gatehouse.ScopesRequired;
import dev.gatehouse.internal.fixture.Endpoints;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which annotations the table says decide. */
class AccessTableSourcesTest {

  @Path("a")
  @DenyAll
  static class OfItsOwn {
    @GET
    @RolesAllowed({"customer", "admin"})
    @ScopesRequired("orders:read")
    public void byMethod() {}

    @POST
    public void byClass() {}
  }

  interface Stores<T> {
    @POST
    @ScopesRequired({"b", "a"})
    void store(T item);
  }

  @Path("a")
  static class StoresText implements Stores<String> {
    @Override
    public void store(String item) {}
  }

  static class GuardedBase {
    @GET
    @Authenticated
    public void get() {}
  }

  @Path("a")
  static class Overriding extends GuardedBase {
    @Override
    public void get() {}
  }

  @RolesAllowed("staff")
  static class Declaring {
    @GET
    public void get() {}
  }

  @Path("a")
  @RolesAllowed("admin")
  static class Concrete extends Declaring {}

  @Path("a")
  @Authenticated
  static class LaxConcrete extends Declaring {}

  @Path("a")
  @RolesAllowed("staff")
  static class SameConcrete extends Declaring {}

  @Path("a")
  static class Silent {
    @GET
    public void get() {}
  }

  @Path("a")
  static class EmptyRoles {
    @GET
    @RolesAllowed({})
    public void nobody() {}

    @POST
    @RolesAllowed({"admin", "**"})
    public void anybody() {}
  }

  private static void assertOne(
      Class<?> type, String verb, String method, AccessRule rule, Source... by) {
    assertThat(
        AccessTable.of(type).endpoints(),
        contains(endpoint(verb, "/a", rule, List.of(by), type, method)));
  }

  @Test
  void theMethodSpeaksBeforeItsClass() {
    assertThat(
        AccessTable.of(OfItsOwn.class).endpoints(),
        contains(
            endpoint(
                "GET",
                "/a",
                roles("customer", "admin").and(scopes("orders:read")),
                List.of(
                    on("@RolesAllowed({\"customer\", \"admin\"})", OfItsOwn.class, "byMethod"),
                    on("@ScopesRequired(\"orders:read\")", OfItsOwn.class, "byMethod")),
                OfItsOwn.class,
                "byMethod"),
            endpoint(
                "POST",
                "/a",
                AccessRule.denyAll(),
                List.of(on("@DenyAll", OfItsOwn.class, null)),
                OfItsOwn.class,
                "byClass")));
  }

  @Test
  @Tag("B#1")
  void theMethodOfAGenericInterfaceIsNamed() {
    assertOne(
        StoresText.class,
        "POST",
        "store",
        Endpoints.scopes("a", "b"),
        on("@ScopesRequired({\"b\", \"a\"})", Stores.class, "store"));
  }

  @Test
  void theMethodOfASuperclassIsNamed() {
    assertOne(
        Overriding.class,
        "GET",
        "get",
        AccessRule.authenticated(),
        on("@Authenticated", GuardedBase.class, "get"));
  }

  @Test
  void theConcreteClassAndTheDeclaringOneAreBothNamedWhereBothDemandSomething() {
    assertOne(
        Concrete.class,
        "GET",
        "get",
        roles("admin").and(roles("staff")),
        on("@RolesAllowed(\"admin\")", Concrete.class, null),
        on("@RolesAllowed(\"staff\")", Declaring.class, null));
    assertOne(
        SameConcrete.class,
        "GET",
        "get",
        roles("staff"),
        on("@RolesAllowed(\"staff\")", SameConcrete.class, null),
        on("@RolesAllowed(\"staff\")", Declaring.class, null));
  }

  @Test
  void whatAddsNothingIsNotNamed() {
    assertOne(
        LaxConcrete.class,
        "GET",
        "get",
        roles("staff"),
        on("@RolesAllowed(\"staff\")", Declaring.class, null));
  }

  @Test
  void anUnannotatedEndpointHasNoSource() {
    assertOne(Silent.class, "GET", "get", AccessRule.permitAll());
  }

  @Test
  void annotationsAreNamedAsTheyAreWrittenWhateverTheyMean() {
    assertThat(
        AccessTable.of(EmptyRoles.class).endpoints().stream().map(Endpoint::statedBy).toList(),
        contains(
            contains(on("@RolesAllowed({})", EmptyRoles.class, "nobody")),
            contains(on("@RolesAllowed({\"admin\", \"**\"})", EmptyRoles.class, "anybody"))));
  }

  @Path("a")
  static class Gated {
    @Path("open")
    @PermitAll
    public Sub open() {
      return null;
    }
  }

  static class Sub {
    @GET
    @PermitAll
    public void get() {}
  }

  @Test
  void twoThatSayTheSameAreBothNamedTheLocatorFirst() {
    assertThat(
        AccessTable.of(Gated.class).endpoints(),
        contains(
            endpoint(
                "GET",
                "/a/open",
                AccessRule.permitAll(),
                List.of(on("@PermitAll", Gated.class, "open"), on("@PermitAll", Sub.class, "get")),
                Sub.class,
                "get")));
  }
}
