package dev.gatehouse.internal.rule;

import static dev.gatehouse.internal.fixture.Endpoints.method;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.wadl.internal.WadlResource;
import org.junit.jupiter.api.Test;

/** What Jersey tells of the way that a request took. */
class JerseyWordTest {

  static class Items {
    @GET
    public String get() {
      return "";
    }

    @Path("more")
    public Items more() {
      return this;
    }
  }

  private static final UriInfo OF_ANOTHER_RUNTIME =
      FakeExchange.fake(
          UriInfo.class,
          (self, method, arguments) -> {
            throw new AssertionError("Nobody should have called " + method);
          });

  private final JerseyWord word = new JerseyWord();

  private static UriInfo matching(ResourceMethod matched, ResourceMethod... locators) {
    return FakeExchange.fake(
        ExtendedUriInfo.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getMatchedResourceMethod" -> matched;
              case "getMatchedResourceLocators" -> List.of(locators);
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  private static ResourceMethod get(Class<?> handler, Method method) {
    Resource.Builder resource = Resource.builder("items");
    resource.addMethod("GET").handledBy(handler, method);
    return resource.build().getResourceMethods().get(0);
  }

  private static ResourceMethod locator() {
    Resource.Builder resource = Resource.builder("items");
    resource.addMethod().handledBy(Items.class, method(Items.class, "more"));
    return resource.build().getResourceLocator();
  }

  @Test
  void theLocatorsThatWereTakenAreTold() {
    assertThat(
        word.locators(matching(null, locator())),
        contains(new RuntimeWord.Taken(Items.class, method(Items.class, "more"))));
    assertThat(word.locators(matching(null)), is(empty()));
  }

  @Test
  void whatJerseyAddedByItselfIsOfTheRuntime() {
    ResourceMethod wadl = get(WadlResource.class, method(WadlResource.class, "getWadl"));

    assertThat(word.isOfRuntime(matching(wadl)), is(true));
  }

  @Test
  void whatTheApplicationOrAnotherPartOfJerseyServesIsNot() {
    ResourceMethod own = get(Items.class, method(Items.class, "get"));
    ResourceMethod elsewhere = get(Resource.class, method(Resource.class, "getName"));

    assertThat(word.isOfRuntime(matching(own)), is(false));
    assertThat(word.isOfRuntime(matching(elsewhere)), is(false));
    assertThat(word.isOfRuntime(matching(null)), is(false));
  }

  @Test
  void ofAnotherRuntimesRequestNothingIsTold() {
    assertThat(word.locators(OF_ANOTHER_RUNTIME), is(nullValue()));
    assertThat(word.isOfRuntime(OF_ANOTHER_RUNTIME), is(false));
    assertThat(RuntimeWord.NONE.isOfRuntime(OF_ANOTHER_RUNTIME), is(false));
  }
}
