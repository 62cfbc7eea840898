package dev.gatehouse.internal.resource;

import static dev.gatehouse.internal.fixture.Endpoints.method;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which methods of a class are endpoints, and which are locators. */
class ResourceMethodTest {

  @HttpMethod("PROPFIND")
  @Retention(RetentionPolicy.RUNTIME)
  @interface PropFind {}

  @Path("every")
  static class EveryVerb {
    @GET
    public void get() {}

    @HEAD
    public void head() {}

    @POST
    public void post() {}

    @PUT
    public void put() {}

    @PATCH
    public void patch() {}

    @DELETE
    public void delete() {}

    @OPTIONS
    public void options() {}

    @PropFind
    public void find() {}
  }

  @Path("none")
  static class NoEndpoints {
    @RolesAllowed("admin")
    public void helper() {}

    @GET
    public static void ofTheClass() {}

    @GET
    void ofThePackage() {}

    @GET
    protected void ofTheFamily() {}

    @GET
    private void ofItself() {}

    @Path("locate")
    public static Object locating() {
      return null;
    }

    void touch() {
      ofItself();
    }
  }

  interface Api<T> {
    @GET
    @RolesAllowed("admin")
    T get(T item);

    @Path("below")
    Object locate(T item);
  }

  abstract static class Base {
    @POST
    public void post() {}

    @Path("{id}")
    public Object byId() {
      return null;
    }
  }

  @Path("inheriting")
  static class Inheriting extends Base implements Api<String> {
    @Override
    public String get(String item) {
      return item;
    }

    @Override
    public Object locate(String item) {
      return item;
    }

    @Override
    public void post() {}
  }

  @Path("api")
  interface RootApi {}

  static class OfRootApi implements RootApi {}

  @Path("base")
  static class RootBase {}

  static class OfRootBase extends RootBase {}

  private static ResourceType type(Class<?> type) {
    return new ResourceType(type);
  }

  private static List<String> names(ResourceType type, boolean locators) {
    return ResourceMethod.all(type).stream()
        .filter(method -> method.isLocator() == locators)
        .map(method -> method.method().getName())
        .toList();
  }

  private static List<String> resourceMethods(Class<?> type) {
    return names(type(type), false);
  }

  private static List<String> locators(Class<?> type) {
    return names(type(type), true);
  }

  private static Optional<String> designator(Class<?> type, String method) {
    return Optional.ofNullable(ResourceMethod.of(type(type), method(type, method)).designator());
  }

  @Test
  @Tag("B#15")
  void everyVerbMakesAnEndpoint() {
    assertThat(
        resourceMethods(EveryVerb.class),
        containsInAnyOrder("get", "head", "post", "put", "patch", "delete", "options", "find"));
  }

  @Test
  @Tag("B#15")
  void anHttpMethodOfOnesOwnIsADesignator() {
    assertThat(designator(EveryVerb.class, "find"), is(Optional.of("PROPFIND")));
  }

  @Test
  @Tag("B#14")
  void whatIsNotPublicOrIsStaticOrHasNoVerbIsNoEndpoint() {
    assertThat(resourceMethods(NoEndpoints.class), is(empty()));
    assertThat(locators(NoEndpoints.class), is(empty()));
  }

  @Test
  @Tag("J-04")
  void designatorsAreInheritedFromSuperclassesAndInterfaces() {
    assertThat(resourceMethods(Inheriting.class), containsInAnyOrder("get", "post"));
    assertThat(designator(Inheriting.class, "get"), is(Optional.of("GET")));
    assertThat(designator(Inheriting.class, "locate"), is(Optional.empty()));
  }

  @Test
  @Tag("B#8")
  void aPathWithoutVerbMakesALocatorAlsoWhereItIsInherited() {
    assertThat(locators(Inheriting.class), containsInAnyOrder("locate", "byId"));
    assertThat(locators(EveryVerb.class), is(empty()));
  }

  @Test
  void aClassIsARootResourceByAPathOfItsOwnOrInherited() {
    assertThat(ResourceMethod.pathOf(type(EveryVerb.class)).isPresent(), is(true));
    assertThat(ResourceMethod.pathOf(type(OfRootApi.class)).isPresent(), is(true));
    assertThat(ResourceMethod.pathOf(type(OfRootBase.class)).isPresent(), is(true));
    assertThat(ResourceMethod.pathOf(type(Base.class)).isPresent(), is(false));
    assertThat(ResourceMethod.pathOf(type(Object.class)).isPresent(), is(false));
  }
}
