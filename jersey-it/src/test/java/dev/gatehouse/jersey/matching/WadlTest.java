package dev.gatehouse.jersey.matching;

import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.DENIED;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.http.HttpResponse;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To whom Jersey describes an application (B#17). */
@Tag("B#17")
class WadlTest {

  private static final String BEARER = "Bearer realm=\"application\"";

  @Path("hidden")
  @DenyAll
  public static class Hidden {
    @GET
    @Path("deep")
    public String get(@QueryParam("secret-parameter") String parameter) {
      return "served";
    }

    @Path("located")
    @RolesAllowed("admin")
    public Located located() {
      return new Located();
    }
  }

  @RolesAllowed("admin")
  public static class Located {
    @GET
    public String get(@QueryParam("secret-parameter") String parameter) {
      return "served";
    }
  }

  private static EmbeddedJersey start(String unannotated) {
    return new EmbeddedJersey(
        new ResourceConfig(Hidden.class, Callers.OfTheServer.class)
            .property("gatehouse.unannotated", unannotated));
  }

  @Test
  void whereUnannotatedEndpointsAreOpenJerseysDescriptionStaysAsItIs() throws Exception {
    try (EmbeddedJersey jersey = start("permit")) {
      HttpResponse<String> all = jersey.get("/application.wadl");
      assertThat(all.body(), all.statusCode(), is(200));
      assertThat(all.body(), containsString("secret-parameter"));

      HttpResponse<String> one = jersey.send("OPTIONS", "/hidden/deep");
      assertThat(one.body(), one.statusCode(), is(200));
      assertThat(one.body(), containsString("secret-parameter"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"deny", "fail"})
  void whereTheyAreClosedNobodyIsGivenTheDescription(String unannotated) throws Exception {
    try (EmbeddedJersey jersey = start(unannotated)) {
      for (String path : List.of("/application.wadl", "/application.wadl/xsd0.xsd")) {
        assertThat(jersey.get(path), denial(DENIED));
        assertThat(jersey.get(path, "X-Caller", "bob"), denial(DENIED));
      }
      assertThat(jersey.send("HEAD", "/application.wadl"), denial(DENIED).withBody(""));
    }
  }

  @Test
  void whereTheyAreForKnownCallersSoIsTheDescription() throws Exception {
    try (EmbeddedJersey jersey = start("authenticated")) {
      assertThat(jersey.get("/application.wadl"), denial(CREDENTIALS_MISSING, BEARER));
      HttpResponse<String> known = jersey.get("/application.wadl", "X-Caller", "alice");
      assertThat(known.body(), known.statusCode(), is(200));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"authenticated", "deny", "fail"})
  void theAnswerToOptionsThenTellsTheMethodsOnly(String unannotated) throws Exception {
    try (EmbeddedJersey jersey = start(unannotated)) {
      String[] preflight = {"Origin", "https://a.example", "Access-Control-Request-Method", "GET"};
      String[] wadl = {"Accept", "application/vnd.sun.wadl+xml"};
      for (HttpResponse<String> answer :
          List.of(
              jersey.send("OPTIONS", "/hidden/deep"),
              jersey.send("OPTIONS", "/hidden/deep", wadl),
              jersey.send("OPTIONS", "/hidden/deep", preflight),
              jersey.send("OPTIONS", "/hidden/located", preflight))) {
        assertThat(answer.body(), is(""));
        assertThat(answer.statusCode(), is(200));
        assertThat(
            String.join(",", answer.headers().allValues("Allow")), containsString("OPTIONS"));
        assertThat(answer.headers().firstValue("Content-Type").isPresent(), is(false));
        assertThat(answer.headers().firstValue("Last-Modified").isPresent(), is(false));
      }
      assertThat(jersey.send("OPTIONS", "/hidden/located"), denial(CREDENTIALS_MISSING, BEARER));
    }
  }
}
