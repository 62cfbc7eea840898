package dev.gatehouse.jersey.matching;

import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.DENIED;
import static dev.gatehouse.DenialReason.ROLE_MISSING;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.http.HttpResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.filter.HttpMethodOverrideFilter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was matched decides, never the text of the request. */
class MatchedMethodTest {

  private static final String BEARER = "Bearer realm=\"application\"";

  private static ResourceConfig application() {
    return new ResourceConfig(
        Plain.class, Guarded.class, Explicit.class, Heads.class, Callers.OfTheServer.class);
  }

  private static void assertServed(HttpResponse<String> response, String body) {
    assertThat(response.body(), is(body));
    assertThat(response.statusCode(), is(200));
  }

  /** Without a rule. */
  @Path("plain")
  public static class Plain {
    @GET
    public String get() {
      return "served";
    }
  }

  /** For admins, but for one method. */
  @Path("guarded")
  @RolesAllowed("admin")
  public static class Guarded {
    @GET
    public String get() {
      return "served GET";
    }

    @POST
    @PermitAll
    public String post() {
      return "served POST";
    }

    @DELETE
    public String delete() {
      return "served DELETE";
    }

    @PUT
    @RolesAllowed("user")
    public String put() {
      return "served PUT";
    }
  }

  /** With OPTIONS of its own. */
  @Path("explicit")
  public static class Explicit {
    @GET
    @PermitAll
    public String get() {
      return "served";
    }

    @OPTIONS
    @RolesAllowed("admin")
    public String options() {
      return "served OPTIONS";
    }

    @OPTIONS
    @Path("unannotated")
    public String unannotated() {
      return "served OPTIONS";
    }
  }

  /** With HEAD of its own. */
  @Path("heads")
  public static class Heads {
    @GET
    @Path("strict")
    @PermitAll
    public String strictGet() {
      return "served GET";
    }

    @HEAD
    @Path("strict")
    @RolesAllowed("admin")
    public void strictHead() {}

    @GET
    @Path("lax")
    @RolesAllowed("admin")
    public String laxGet() {
      return "served GET";
    }

    @HEAD
    @Path("lax")
    @PermitAll
    public void laxHead() {}
  }

  @Tag("X-02")
  @Tag("J-27")
  @ParameterizedTest(name = "{0}, Accept: {1}, {2}")
  @CsvSource({
    "deny, */*, /plain",
    "deny, text/plain, /plain",
    "deny, application/json, /plain",
    "authenticated, */*, /plain",
    "authenticated, text/plain, /guarded",
    "deny, */*, /guarded",
    "permit, */*, /guarded",
    "deny, */*, /heads/strict"
  })
  @DisplayName("J-27 generated answers to OPTIONS are exempt, whatever unannotated says")
  void generatedOptionsAreExempt(String policy, String accept, String path) throws Exception {
    ResourceConfig config = application().property("gatehouse.unannotated", policy);
    try (EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      HttpResponse<String> response = jersey.send("OPTIONS", path, "Accept", accept);
      assertThat(response.body(), response.statusCode(), is(200));
      assertThat(
          String.join(",", response.headers().allValues("Allow")), containsString("OPTIONS"));
    }
  }

  @Tag("X-02")
  @Test
  @DisplayName("X-02 a method for OPTIONS is guarded like any other, whatever headers come")
  void explicitOptionsAreGuarded() throws Exception {
    ResourceConfig config = application().property("gatehouse.unannotated", "deny");
    try (EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      assertThat(jersey.send("OPTIONS", "/explicit"), denial(CREDENTIALS_MISSING, BEARER));
      assertThat(
          jersey.send("OPTIONS", "/explicit", "Origin", "https://a.example"),
          denial(CREDENTIALS_MISSING, BEARER));
      assertThat(
          jersey.send("OPTIONS", "/explicit", "Access-Control-Request-Method", "GET"),
          denial(CREDENTIALS_MISSING, BEARER));
      assertThat(jersey.send("OPTIONS", "/explicit", "X-Caller", "alice"), denial(ROLE_MISSING));
      assertServed(jersey.send("OPTIONS", "/explicit", "X-Caller", "bob"), "served OPTIONS");
      assertThat(jersey.send("OPTIONS", "/explicit/unannotated"), denial(DENIED));
      String[] preflight = {
        "Origin", "https://a.example", "Access-Control-Request-Method", "GET", "X-Caller", "null"
      };
      assertThat(
          jersey.send("OPTIONS", "/explicit", preflight), denial(CREDENTIALS_MISSING, BEARER));
      assertThat(jersey.send("OPTIONS", "/explicit/unannotated", preflight), denial(DENIED));
      preflight[5] = "bob";
      assertServed(jersey.send("OPTIONS", "/explicit", preflight), "served OPTIONS");
    }
  }

  @Tag("B#15")
  @Tag("J-12")
  @Test
  @DisplayName("B#15 J-12 HEAD with a method of its own has that method's rule, not GET's")
  void headOfItsOwnHasItsOwnRule() throws Exception {
    try (EmbeddedJersey jersey = new EmbeddedJersey(application())) {
      assertThat(
          jersey.send("HEAD", "/heads/strict"), denial(CREDENTIALS_MISSING, BEARER).withBody(""));
      assertThat(
          jersey.send("HEAD", "/heads/strict", "X-Caller", "alice"),
          denial(ROLE_MISSING).withBody(""));
      assertServed(jersey.get("/heads/strict"), "served GET");
      assertThat(jersey.send("HEAD", "/heads/lax").statusCode(), is(204));
      assertThat(jersey.get("/heads/lax"), denial(CREDENTIALS_MISSING, BEARER));
    }
  }

  @Tag("B#18")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"X-HTTP-Method-Override", "_method"})
  @DisplayName("B#18 an overridden request method has the rule of the method that runs")
  void overriddenMethodHasTheRuleOfWhatRuns(String by) throws Exception {
    ResourceConfig config = application();
    HttpMethodOverrideFilter.enableFor(config);
    try (EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      assertThat(post(jersey, by, "DELETE", "null"), denial(CREDENTIALS_MISSING, BEARER));
      assertThat(post(jersey, by, "DELETE", "alice"), denial(ROLE_MISSING));
      assertServed(post(jersey, by, "DELETE", "bob"), "served DELETE");
      assertThat(post(jersey, by, "PUT", "null"), denial(CREDENTIALS_MISSING, BEARER));
      assertServed(post(jersey, by, "PUT", "alice"), "served PUT");
      assertThat(post(jersey, by, "OPTIONS", "null").body().contains("served"), is(false));
      assertServed(jersey.send("POST", "/guarded"), "served POST");
    }
  }

  private static HttpResponse<String> post(
      EmbeddedJersey jersey, String by, String method, String caller) throws Exception {
    return by.equals("_method")
        ? jersey.send("POST", "/guarded?_method=" + method, "X-Caller", caller)
        : jersey.send("POST", "/guarded", by, method, "X-Caller", caller);
  }

  @Test
  @DisplayName("an overridden method is no preflight, unless it is OPTIONS with both headers")
  void overrideToOptionsWithPreflightHeadersServesNoGuardedMethod() throws Exception {
    ResourceConfig config = application();
    HttpMethodOverrideFilter.enableFor(config);
    try (EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      assertThat(
          jersey.send(
              "POST",
              "/guarded",
              "X-HTTP-Method-Override",
              "DELETE",
              "Origin",
              "https://a.example",
              "Access-Control-Request-Method",
              "DELETE"),
          denial(CREDENTIALS_MISSING, BEARER));
    }
  }

  @Tag("B#15")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"get", "Get", "PROPFIND", "TRACE"})
  @DisplayName("B#15 a request method that nothing matches serves nothing")
  void unknownMethodServesNothing(String method) throws Exception {
    try (EmbeddedJersey jersey = new EmbeddedJersey(application())) {
      HttpResponse<String> response = jersey.send(method, "/guarded");
      assertThat(response.body().contains("served"), is(false));
    }
  }
}
