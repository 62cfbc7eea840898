package dev.gatehouse.jersey.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.contract.metadata.ScopedResource;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJetty;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Metadata of a protected resource in a web application that is, or is not, at the host's root. */
class HostMetadataTest {

  private static final String WELL_KNOWN = "/.well-known/oauth-protected-resource";
  private static final String AT_HOST = "https://h.example" + WELL_KNOWN + "/api";
  private static final String BELOW = "https://h.example/api" + WELL_KNOWN;

  /** For the host's place: REST has not started when that is chosen. */
  private static final String SETTINGS =
      """
      <context-param>
        <param-name>gatehouse.resource</param-name>
        <param-value>https://h.example/api</param-value>
      </context-param>
      """;

  private static final String DOCUMENT =
      "{\"resource\":\"https://h.example/api\","
          + "\"authorization_servers\":[\"https://login.example.com\"],"
          + "\"scopes_supported\":[\"internal\",\"orders:read\",\"orders:write\"],"
          + "\"bearer_methods_supported\":[\"header\"]}";

  @TempDir private Path folder;

  /** Without settings for metadata. */
  public static class Plain extends Application {
    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(ScopedResource.class, GatehouseFeature.class);
    }

    @Override
    public Map<String, Object> getProperties() {
      return Map.of("gatehouse.schemes", "Bearer");
    }
  }

  /** With settings for REST. */
  public static final class Scoped extends Plain {
    @Override
    public Map<String, Object> getProperties() {
      return Map.of(
          "gatehouse.schemes", "Bearer",
          "gatehouse.resource", "https://h.example/api",
          "gatehouse.authorization-servers", "https://login.example.com");
    }
  }

  /** An application's own. */
  public static final class OwnServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().write("own");
    }
  }

  /** As one for CORS does. */
  public static final class Marking implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      ((HttpServletResponse) response).setHeader("Access-Control-Allow-Origin", "*");
      chain.doFilter(request, response);
    }
  }

  private static String servletAt(String pattern) {
    return """
    <servlet>
      <servlet-name>own</servlet-name>
      <servlet-class>%s</servlet-class>
    </servlet>
    <servlet-mapping>
      <servlet-name>own</servlet-name>
      <url-pattern>%s</url-pattern>
    </servlet-mapping>
    """
        .formatted(OwnServlet.class.getName(), pattern);
  }

  private static String constraint(String demand, String... patterns) {
    StringBuilder text =
        new StringBuilder(
            "<security-constraint><web-resource-collection>"
                + "<web-resource-name>any</web-resource-name>");
    for (String pattern : patterns) {
      text.append("<url-pattern>").append(pattern).append("</url-pattern>");
    }
    return text + "</web-resource-collection>" + demand + "</security-constraint>";
  }

  private EmbeddedJetty start(String contextPath, String more) throws Exception {
    return new EmbeddedJetty(folder, contextPath, Scoped.class, more);
  }

  private static void assertServes(EmbeddedJetty jetty, String path) throws Exception {
    HttpResponse<String> answer = jetty.get(path);
    assertThat(answer.statusCode(), is(200));
    assertThat(answer.body(), is(DOCUMENT));
    assertThat(answer.headers().firstValue("Content-Type"), is(Optional.of("application/json")));
    assertThat(answer.headers().firstValue("Cache-Control"), is(Optional.of("max-age=300")));
    HttpResponse<String> head = jetty.send("HEAD", path);
    assertThat(head.statusCode(), is(200));
    assertThat(head.body(), is(""));
    assertThat(head.headers().firstValue("Content-Type"), is(Optional.of("application/json")));
  }

  private static void assertStatus(EmbeddedJetty jetty, String path, int status) throws Exception {
    assertThat(path, jetty.get(path).statusCode(), is(status));
  }

  private static void assertNames(EmbeddedJetty jetty, String place) throws Exception {
    String line = jetty.get("/api/scoped").headers().firstValue("WWW-Authenticate").orElseThrow();
    assertThat(line, line.contains(", resource_metadata=\"" + place + "\""), is(true));
  }

  @Test
  @DisplayName("at the root both places serve what REST knows, and challenges name the host's")
  void atTheRoot() throws Exception {
    try (EmbeddedJetty jetty = start("/", SETTINGS)) {
      assertServes(jetty, WELL_KNOWN);
      assertServes(jetty, WELL_KNOWN + "/api");
      assertServes(jetty, WELL_KNOWN + "/api/");
      assertServes(jetty, "/api" + WELL_KNOWN);
      assertStatus(jetty, WELL_KNOWN + "/orders", 404);
      assertNames(jetty, AT_HOST);
    }
  }

  @Test
  @DisplayName("elsewhere the application serves it, and challenges name that place")
  void elsewhere() throws Exception {
    try (EmbeddedJetty jetty = start("/app", SETTINGS)) {
      assertServes(jetty, "/api" + WELL_KNOWN);
      assertStatus(jetty, WELL_KNOWN, 404);
      assertNames(jetty, BELOW);
    }
  }

  @Test
  @DisplayName("without the setting nothing is served, and challenges name nothing")
  void withoutTheSetting() throws Exception {
    try (EmbeddedJetty jetty = new EmbeddedJetty(folder, "/", Plain.class, "")) {
      assertStatus(jetty, WELL_KNOWN, 404);
      assertStatus(jetty, "/api" + WELL_KNOWN, 404);
      assertThat(
          jetty
              .get("/api/scoped")
              .headers()
              .firstValue("WWW-Authenticate")
              .orElseThrow()
              .contains("resource_metadata"),
          is(false));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/.well-known/oauth-protected-resource", "/.well-known/*", "/*"})
  @DisplayName("a servlet of the application's there answers itself")
  void ownServlet(String pattern) throws Exception {
    try (EmbeddedJetty jetty = start("/", SETTINGS + servletAt(pattern))) {
      assertThat(jetty.get(WELL_KNOWN).body(), is("own"));
      assertServes(jetty, "/api" + WELL_KNOWN);
      assertNames(jetty, BELOW);
    }
  }

  @Test
  @DisplayName("so does a file")
  void ownFile() throws Exception {
    Files.createDirectories(folder.resolve(".well-known"));
    Files.writeString(folder.resolve(WELL_KNOWN.substring(1)), "own file");
    try (EmbeddedJetty jetty = start("/", SETTINGS)) {
      assertThat(jetty.get(WELL_KNOWN).body(), is("own file"));
      assertNames(jetty, BELOW);
    }
  }

  @Test
  @DisplayName("filters of the application see the answer")
  void filters() throws Exception {
    String filter =
        """
        <filter><filter-name>cors</filter-name><filter-class>%s</filter-class></filter>
        <filter-mapping><filter-name>cors</filter-name><url-pattern>/*</url-pattern></filter-mapping>
        """
            .formatted(Marking.class.getName());
    try (EmbeddedJetty jetty = start("/", SETTINGS + filter)) {
      for (String path : List.of(WELL_KNOWN, "/api" + WELL_KNOWN)) {
        assertThat(
            jetty.get(path).headers().firstValue("Access-Control-Allow-Origin"),
            is(Optional.of("*")));
      }
    }
  }

  @Test
  @DisplayName("a constraint of web.xml on everything covers the document, unless it is left out")
  void constraints() throws Exception {
    String all =
        constraint("<auth-constraint><role-name>admin</role-name></auth-constraint>", "/*");
    try (EmbeddedJetty jetty = start("/", SETTINGS + all)) {
      assertStatus(jetty, WELL_KNOWN, 401);
      assertStatus(jetty, "/api" + WELL_KNOWN, 401);
      assertThat(jetty.get(WELL_KNOWN, "Authorization", Callers.BOB).body(), is(DOCUMENT));
    }
  }

  @Test
  @DisplayName("what is left out of a constraint is for everybody")
  void exemptions() throws Exception {
    String constraints =
        constraint("<auth-constraint><role-name>admin</role-name></auth-constraint>", "/*")
            + constraint("", WELL_KNOWN + "/*", "/api" + WELL_KNOWN);
    try (EmbeddedJetty jetty = start("/", SETTINGS + constraints)) {
      assertServes(jetty, WELL_KNOWN + "/api");
      assertServes(jetty, "/api" + WELL_KNOWN);
      assertStatus(jetty, "/api/scoped", 401);
    }
  }
}
