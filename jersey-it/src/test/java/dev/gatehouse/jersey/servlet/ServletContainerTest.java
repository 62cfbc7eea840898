package dev.gatehouse.jersey.servlet;

import static dev.gatehouse.DenialReason.APPLICATION;
import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.DENIED;
import static dev.gatehouse.DenialReason.ROLE_MISSING;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.contract.rules.GuardedResource;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJetty;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Jetty refuses by web.xml, beside what REST refuses by annotations. */
class ServletContainerTest {

  private static final String BASIC = "Basic realm=\"file\", charset=\"UTF-8\"";

  /** Without settings. */
  public static class Plain extends Application {
    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(GuardedResource.class, GatehouseFeature.class);
    }
  }

  /** Refuses by itself, as servlets do. */
  public static class Refusing extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setHeader("ETag", "\"1\"");
      response.sendError(
          Integer.parseInt(request.getParameter("status")), request.getParameter("text"));
    }
  }

  private static EmbeddedJetty jetty;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    jetty =
        new EmbeddedJetty(
            folder,
            Plain.class,
            EmbeddedJetty.ERROR_PAGES
                + """
                <servlet>
                  <servlet-name>refusing</servlet-name>
                  <servlet-class>%s</servlet-class>
                </servlet>
                <servlet-mapping>
                  <servlet-name>refusing</servlet-name>
                  <url-pattern>/refusing</url-pattern>
                  <url-pattern>/admin/refusing</url-pattern>
                </servlet-mapping>
                """
                    .formatted(Refusing.class.getName()));
  }

  @AfterAll
  static void stop() {
    jetty.close();
  }

  /** All that a client can tell one answer from another by, but for the time. */
  private static String whole(HttpResponse<String> response) {
    Map<String, Object> headers = new TreeMap<>(response.headers().map());
    headers.remove("date");
    return response.statusCode() + "\n" + headers + "\n" + response.body();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/admin/x", "/api/constrained", "/api/guarded/admin"})
  @Tag("H-01")
  @DisplayName("without credentials it is 401 with one challenge, whoever refuses")
  void withoutCredentials(String path) throws Exception {
    assertThat(jetty.get(path), denial(CREDENTIALS_MISSING, BASIC));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "401, /admin/x, ''",
    "401, /admin/x, Basic YWxpY2U6czNjcmV0",
    "403, /admin/x, Basic YWxpY2U6YWxpY2UtcHc=",
  })
  @DisplayName("whoever refuses, not a byte is different")
  void theSameBytes(int status, String path, String credentials) throws Exception {
    String[] header =
        credentials.isEmpty() ? new String[0] : new String[] {"Authorization", credentials};
    String ofContainer = whole(jetty.get(path, header));
    String ofRest = whole(jetty.get("/api/guarded/admin", header));

    assertThat(ofContainer.startsWith(status + "\n"), is(true));
    assertThat(ofContainer, is(ofRest));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Basic YWxpY2U6czNjcmV0,         CREDENTIALS_INVALID",
    "Basic YWxpY2U=,                 CREDENTIALS_MALFORMED",
    "Bearer abc,                     CREDENTIALS_UNSUPPORTED",
  })
  @Tag("H-02")
  @DisplayName("the reason of a 401 lies in the credentials, whoever refuses")
  void theReasonLiesInTheCredentials(String line, DenialReason reason) throws Exception {
    assertThat(jetty.get("/admin/x", "Authorization", line), denial(reason, BASIC));
    assertThat(jetty.get("/api/guarded/admin", "Authorization", line), denial(reason, BASIC));
  }

  @Test
  @Tag("H-03")
  @DisplayName("whoever is known and lacks the role gets 403 without a challenge")
  void withoutTheRole() throws Exception {
    assertThat(jetty.get("/admin/x", "Authorization", Callers.ALICE), denial(ROLE_MISSING));
    assertThat(jetty.get("/api/constrained", "Authorization", Callers.ALICE), denial(ROLE_MISSING));
  }

  @Test
  @DisplayName("what is closed to everybody says so, to anybody")
  void closedToAll() throws Exception {
    assertThat(jetty.get("/closed/x"), denial(DENIED));
    assertThat(jetty.get("/api/guarded/denied"), denial(DENIED));
  }

  @Test
  @DisplayName("whoever may is served, without a trace of Gatehouse")
  void served() throws Exception {
    HttpResponse<String> response = jetty.get("/api/guarded/admin", "Authorization", Callers.BOB);

    assertThat(response.body(), is("served bob"));
    assertThat(response.statusCode(), is(200));
    assertThat(response.headers().map().containsKey("www-authenticate"), is(false));
    assertThat(response.headers().map().containsKey("cache-control"), is(false));
    assertThat(jetty.get("/admin/x", "Authorization", Callers.BOB).statusCode(), is(404));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"/admin/x, 401", "/closed/x, 403", "/api/guarded/admin, 401"})
  @Tag("H-22")
  @DisplayName("HEAD is answered by the headers of GET")
  void head(String path, int status) throws Exception {
    HttpResponse<String> head = jetty.send("HEAD", path);

    assertThat(head.body(), is(""));
    assertThat(head.statusCode(), is(status));
    HttpResponse<String> get = jetty.get(path);
    assertThat(whole(head) + get.body(), is(whole(get)));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"application/problem+xml", "text/html"})
  @DisplayName("the client's Accept chooses the format, whoever refuses")
  void formats(String accept) throws Exception {
    HttpResponse<String> ofContainer = jetty.get("/admin/x", "Accept", accept);

    assertThat(
        ofContainer.headers().firstValue("Content-Type").orElse("").startsWith(accept), is(true));
    assertThat(whole(ofContainer), is(whole(jetty.get("/api/guarded/admin", "Accept", accept))));
  }

  private static String ofReason(int status) {
    return Denial.of(status, APPLICATION, List.of()).detail();
  }

  @Test
  @Tag("J-25")
  @DisplayName("what a servlet refuses is the application's refusal, in its words, unchallenged")
  void refusedByServlet() throws Exception {
    assertThat(
        jetty.get("/refusing?status=401"),
        denial(401, APPLICATION, BASIC).withHeader("WWW-Authenticate"));
    assertThat(jetty.get("/refusing?status=403"), denial(403, APPLICATION));
    assertThat(
        jetty.get("/refusing?status=403&text=Locked"),
        denial(403, APPLICATION)
            .withHeader("Content-Language")
            .withReplaced(ofReason(403), "Locked"));
    assertThat(
        jetty.get("/admin/refusing?status=403", "Authorization", Callers.BOB),
        denial(403, APPLICATION));
  }

  @Test
  @DisplayName("other errors are none of Gatehouse's, and neither is whoever guesses its path")
  void otherErrors() throws Exception {
    for (String path : new String[] {"/refusing?status=404", "/.gatehouse/denial"}) {
      HttpResponse<String> response = jetty.get(path);

      assertThat(response.statusCode(), is(404));
      assertThat(response.headers().map().containsKey("www-authenticate"), is(false));
      assertThat(response.body().contains("\"reason\""), is(false));
    }
  }
}
