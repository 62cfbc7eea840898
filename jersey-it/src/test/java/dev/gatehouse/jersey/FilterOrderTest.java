package dev.gatehouse.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where Gatehouse stands among the filters of an application. */
class FilterOrderTest {

  private final List<String> ran = new CopyOnWriteArrayList<>();

  private abstract static class Noting implements ContainerRequestFilter {

    private final List<String> ran;

    Noting(List<String> ran) {
      this.ran = ran;
    }

    @Override
    public void filter(ContainerRequestContext request) {
      ran.add(getClass().getSimpleName());
    }
  }

  @Priority(Priorities.AUTHENTICATION)
  private static final class Authentication extends Noting {
    Authentication(List<String> ran) {
      super(ran);
    }
  }

  @Priority(Priorities.AUTHORIZATION)
  private static final class Authorization extends Noting {
    Authorization(List<String> ran) {
      super(ran);
    }
  }

  /** Allows caching of everything, and takes challenges away. */
  @Priority(2)
  private static final class Careless implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      response.getHeaders().putSingle("Cache-Control", "public, max-age=60");
      response.getHeaders().remove("WWW-Authenticate");
    }
  }

  /** Guarded. */
  @Path("report")
  @RolesAllowed("admin")
  public static final class ReportResource {

    /** For the runtime. */
    public ReportResource() {}

    @GET
    public String monthly() {
      return "...";
    }
  }

  private EmbeddedJersey start() {
    return new EmbeddedJersey(
        new ResourceConfig()
            .register(ReportResource.class)
            .register(new Authentication(ran))
            .register(new Authorization(ran))
            .register(new Careless()));
  }

  @Test
  @Tag("J-13")
  @Tag("J-17")
  @Tag("J-34")
  @DisplayName(
      "J-13 J-17 J-34 it decides behind authentication, and before any authorization filter")
  void decidesBeforeAuthorizationFilters() throws Exception {
    try (EmbeddedJersey jersey = start()) {
      assertThat(jersey.get("/report").statusCode(), is(401));
      assertThat(ran, is(List.of("Authentication")));
    }
  }

  @Test
  @Tag("C-02")
  @Tag("H-01")
  @DisplayName(
      "C-02 H-01 a careless response filter neither allows caching nor takes the challenge")
  void carelessFilterCannotSpoilADenial() throws Exception {
    try (EmbeddedJersey jersey = start()) {
      HttpResponse<String> answer = jersey.get("/report");
      assertThat(answer.headers().allValues("Cache-Control"), is(List.of("no-store")));
      assertThat(
          answer.headers().allValues("WWW-Authenticate"),
          is(List.of("Bearer realm=\"application\"")));
    }
  }

  @Test
  @Tag("H-26")
  @Tag("J-28")
  @DisplayName("H-26 J-28 a method that is not there is 405 with Allow, before anybody is asked")
  void missingMethodIs405() throws Exception {
    try (EmbeddedJersey jersey = start()) {
      HttpResponse<String> answer = jersey.send("DELETE", "/report");
      assertThat(answer.statusCode(), is(405));
      assertThat(answer.headers().firstValue("Allow").orElse("").contains("GET"), is(true));
    }
  }
}
