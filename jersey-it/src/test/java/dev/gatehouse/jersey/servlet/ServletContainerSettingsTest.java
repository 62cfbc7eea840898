package dev.gatehouse.jersey.servlet;

import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.DENIED;
import static dev.gatehouse.DenialReason.ROLE_MISSING;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.contract.rules.GuardedResource;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJetty;
import dev.gatehouse.jersey.embedded.LogRecorder;
import dev.gatehouse.jersey.servlet.ServletContainerTest.Plain;
import jakarta.ws.rs.core.Application;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.security.authentication.BasicAuthenticator;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What settings, error pages and mechanisms change of what Jetty refuses by web.xml. */
class ServletContainerSettingsTest {

  private static final String BASIC = "Basic realm=\"file\", charset=\"UTF-8\"";

  @TempDir private Path folder;

  /** With settings in code. */
  public static final class Built extends ResourceConfig {

    /** For Jersey. */
    public Built() {
      super(GuardedResource.class);
      register(GatehouseFeature.builder().realm("built").schemes("Basic", "Bearer").build());
    }
  }

  /** Leaves the container alone. */
  public static class SwitchedOff extends Application {
    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(GuardedResource.class, GatehouseFeature.class);
    }

    @Override
    public Map<String, Object> getProperties() {
      return Map.of("gatehouse.container-denials", "false");
    }
  }

  private EmbeddedJetty start(Class<? extends Application> application, String more)
      throws Exception {
    return new EmbeddedJetty(folder, application, more);
  }

  private static String errorPage(String code, String location) {
    return "<error-page>%s<location>%s</location></error-page>".formatted(code, location);
  }

  private static void assertBare(
      HttpResponse<String> response, int status, String body, String... challenges) {
    assertThat(response.statusCode(), is(status));
    assertThat(response.headers().allValues("WWW-Authenticate"), is(List.of(challenges)));
    assertThat(response.headers().map().containsKey("content-language"), is(false));
    assertThat(response.body(), is(body));
  }

  @Test
  @DisplayName("the settings of the builder count for the container too, once REST has started")
  void settingsOfTheBuilder() throws Exception {
    String built = "Basic realm=\"built\", charset=\"UTF-8\"";
    String bearer = "Bearer realm=\"built\"";
    try (EmbeddedJetty jetty = start(Built.class, EmbeddedJetty.ERROR_PAGES)) {
      assertThat(jetty.get("/admin/x"), denial(CREDENTIALS_MISSING, built, bearer));
      assertThat(jetty.get("/api/guarded/user"), denial(CREDENTIALS_MISSING, built, bearer));
    }
  }

  @Test
  @DisplayName("container-denials=false leaves status and challenge, and writes no body")
  void switchedOff() throws Exception {
    try (EmbeddedJetty jetty = start(SwitchedOff.class, EmbeddedJetty.ERROR_PAGES)) {
      assertThat(jetty.get("/api/guarded/user"), denial(CREDENTIALS_MISSING, BASIC));
      assertBare(jetty.get("/admin/x"), 401, "", "Basic realm=\"file\"");
      assertBare(jetty.get("/admin/x", "Authorization", Callers.ALICE), 403, "");
      assertBare(jetty.get("/closed/x"), 403, "");
      assertThat(
          jetty.get("/api/guarded/admin", "Authorization", Callers.ALICE), denial(ROLE_MISSING));
    }
  }

  @Test
  @DisplayName("the application's error page for a code wins, and leaves the other code alone")
  void ownErrorPage() throws Exception {
    Files.writeString(folder.resolve("own.txt"), "own page");
    String own =
        errorPage("<error-code>401</error-code>", "/own.txt")
            + errorPage("<error-code>403</error-code>", "/.gatehouse/denial");
    try (EmbeddedJetty jetty = start(Plain.class, own)) {
      assertBare(jetty.get("/admin/x"), 401, "own page", "Basic realm=\"file\"");
      assertThat(jetty.get("/closed/x"), denial(DENIED));
      assertThat(jetty.get("/api/guarded/user"), denial(CREDENTIALS_MISSING, BASIC));
    }
  }

  @Test
  @DisplayName("where nobody names the error page, the container answers as without Gatehouse")
  void withoutErrorPages() throws Exception {
    try (EmbeddedJetty jetty = start(Plain.class, "");
        LogRecorder log = new LogRecorder("dev.gatehouse.audit")) {
      for (String path : new String[] {"/admin/x", "/closed/x"}) {
        HttpResponse<String> response = jetty.get(path);

        assertThat(response.body().contains("Powered by Jetty"), is(true));
        assertThat(response.body().contains("\"reason\""), is(false));
      }
      assertThat(log.lines(), is(List.of()));
      assertThat(jetty.get("/api/guarded/user"), denial(CREDENTIALS_MISSING, BASIC));
    }
  }

  @Test
  @DisplayName("the application's error page for any error wins")
  void ownErrorPageForAnyError() throws Exception {
    Files.writeString(folder.resolve("own.txt"), "own page");
    try (EmbeddedJetty jetty = start(Plain.class, errorPage("", "/own.txt"))) {
      assertBare(jetty.get("/admin/x"), 401, "own page", "Basic realm=\"file\"");
      assertBare(jetty.get("/closed/x"), 403, "own page");
      assertThat(jetty.get("/api/guarded/user"), denial(CREDENTIALS_MISSING, BASIC));
    }
  }

  @Test
  @DisplayName("the 401 of Jetty's own Basic asks no error page, not even the application's")
  void jettysOwnBasic() throws Exception {
    Files.writeString(folder.resolve("own.txt"), "own page");
    String own =
        errorPage("<error-code>401</error-code>", "/own.txt")
            + errorPage("<error-code>403</error-code>", "/.gatehouse/denial");
    try (EmbeddedJetty jetty =
        new EmbeddedJetty(folder, new BasicAuthenticator(), Plain.class, own)) {
      HttpResponse<String> response = jetty.get("/admin/x");
      assertThat(response.statusCode(), is(401));
      assertThat(
          response.headers().allValues("WWW-Authenticate"), contains("Basic realm=\"file\""));
      assertThat(response.body().contains("own page"), is(false));
      assertThat(jetty.get("/admin/x", "Authorization", Callers.ALICE), denial(ROLE_MISSING));
    }
  }

  @Test
  @DisplayName("the audit line names what was refused, without its query")
  void auditLine() throws Exception {
    try (EmbeddedJetty jetty = start(Plain.class, EmbeddedJetty.ERROR_PAGES);
        LogRecorder log = new LogRecorder("dev.gatehouse.audit")) {
      jetty.get("/admin/x?q=s3cret", "Authorization", Callers.ALICE);
      jetty.get("/closed/a%20b");

      assertThat(
          log.lines(),
          contains(
              "authz_fail:alice,GET /app/admin/x status=403 reason=role-missing",
              "authz_fail:-,GET /app/closed/a%20b status=403 reason=denied"));
    }
  }
}
