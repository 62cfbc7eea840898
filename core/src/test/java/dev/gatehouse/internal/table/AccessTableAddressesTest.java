package dev.gatehouse.internal.table;

import static dev.gatehouse.internal.fixture.TableRows.endpoint;
import static dev.gatehouse.internal.fixture.TableRows.on;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the table says that endpoints are, and what they read and write. */
class AccessTableAddressesTest {

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

  @Path("/bare/")
  @PermitAll
  static class Slashed {
    @GET
    @Path("/below/{id}/")
    public void get() {}
  }

  @Path("//bare//")
  @PermitAll
  static class ManySlashes {
    @GET
    @Path(" below/{id}")
    public void get() {}
  }

  @Path("/")
  @PermitAll
  static class Root {
    @GET
    public void get() {}
  }

  @Path("")
  @PermitAll
  static class EmptyRoot {
    @GET
    @Path("/")
    public void get() {}
  }

  @Path("inherited")
  interface Api {
    @GET
    @Path("item")
    @PermitAll
    void get();
  }

  static class OfApi implements Api {
    @Override
    public void get() {}
  }

  @Path("of-base")
  static class Base {
    @GET
    @PermitAll
    public void get() {}
  }

  static class OfBase extends Base {}

  @Path("typed")
  @Consumes("application/json")
  @Produces({"application/json", "application/xml"})
  @PermitAll
  static class Typed {
    @GET
    public void ofTheClass() {}

    @POST
    @Consumes("text/plain")
    @Produces("text/html")
    public void ofTheMethod() {}
  }

  private static List<String> addresses(Class<?>... classes) {
    return AccessTable.of(classes).endpoints().stream()
        .map(endpoint -> endpoint.method() + ' ' + endpoint.path())
        .toList();
  }

  @Test
  void everyRequestMethodIsListedAlsoOnesOfTheApplicationsOwn() {
    assertThat(addresses(Verbs.class), contains("GET /verbs", "PATCH /verbs", "PROPFIND /verbs"));
  }

  @ParameterizedTest
  @ValueSource(classes = {Bare.class, Slashed.class, ManySlashes.class})
  void aPathHasOneSlashBeforeEachPartHoweverItIsWritten(Class<?> resource) {
    assertThat(addresses(resource), contains("GET /bare/below/{id}"));
  }

  @ParameterizedTest
  @ValueSource(classes = {Root.class, EmptyRoot.class})
  void theBasePathIsASlash(Class<?> resource) {
    assertThat(addresses(resource), contains("GET /"));
  }

  @Test
  void anInheritedPathCounts() {
    assertThat(
        AccessTable.of(OfApi.class, OfBase.class).endpoints(),
        contains(
            endpoint(
                "GET",
                "/inherited/item",
                AccessRule.permitAll(),
                List.of(on("@PermitAll", Api.class, "get")),
                OfApi.class,
                "get"),
            endpoint(
                "GET",
                "/of-base",
                AccessRule.permitAll(),
                List.of(on("@PermitAll", Base.class, "get")),
                OfBase.class,
                "get")));
  }

  @Test
  void mediaTypesOfTheMethodReplaceThoseOfTheClass() {
    List<AccessTable.Source> byClass = List.of(on("@PermitAll", Typed.class, null));

    assertThat(
        AccessTable.of(Typed.class).endpoints(),
        contains(
            endpoint("GET", "/typed", AccessRule.permitAll(), byClass, Typed.class, "ofTheClass")
                .withMediaTypes(
                    List.of("application/json"), List.of("application/json", "application/xml")),
            endpoint("POST", "/typed", AccessRule.permitAll(), byClass, Typed.class, "ofTheMethod")
                .withMediaTypes(List.of("text/plain"), List.of("text/html"))));
  }
}
