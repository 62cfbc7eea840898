package dev.gatehouse.jersey.servlet;

import static dev.gatehouse.DenialReason.CREDENTIALS_INVALID;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.Authenticated;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.jersey.embedded.EmbeddedJetty;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client's certificate, where a servlet container or a filter behind a proxy shows it. */
class CertificateTest {

  private static final String ATTRIBUTE = "jakarta.servlet.request.X509Certificate";

  /** Says what the connection has shown: an array, as containers do, in many shapes. */
  public static class Connection extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      String shown = String.valueOf(request.getHeader("X-Shown"));
      request.setAttribute(
          ATTRIBUTE,
          switch (shown) {
            case "one" -> new X509Certificate[] {till()};
            case "chain" -> new X509Certificate[] {till(), null};
            case "empty" -> new X509Certificate[0];
            case "text" -> "CN=till-7";
            default -> null;
          });
      chain.doFilter(request, response);
    }

    private static X509Certificate till() throws ServletException {
      try (InputStream pem = Connection.class.getResourceAsStream("/till-7.pem")) {
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
      } catch (IOException | GeneralSecurityException e) {
        throw new ServletException(e);
      }
    }
  }

  /** Takes a token from whoever has a certificate (RFC 8705, section 3). */
  private static final class Bound implements Authenticator {

    @Override
    public Challenge challenge(String realm) {
      return Challenge.of("Bearer", realm);
    }

    @Override
    public AuthenticationResult authenticate(AuthenticationRequest request) {
      return request
          .certificate()
          .map(shown -> shown.getSubjectX500Principal().getName())
          .map(name -> AuthenticationResult.accepted(Caller.of(name)))
          .orElseGet(AuthenticationResult::invalid);
    }
  }

  /** Says who is calling. */
  @Path("till")
  @Authenticated
  public static class Till {

    /** For any caller. */
    @GET
    public String get(@Context SecurityContext context) {
      return "served " + context.getUserPrincipal().getName();
    }
  }

  /** With an authenticator of its own. */
  public static class Tills extends Application {

    private final Set<Object> singletons =
        Set.of(GatehouseFeature.builder().realm("tills").authenticator(new Bound()).build());

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(Till.class);
    }

    @Override
    @SuppressWarnings("deprecation") // it is how an application hands over what it has configured
    public Set<Object> getSingletons() {
      return singletons;
    }
  }

  private static EmbeddedJetty jetty;

  @BeforeAll
  static void start(@TempDir java.nio.file.Path folder) throws Exception {
    jetty =
        new EmbeddedJetty(
            folder,
            Tills.class,
            """
            <filter>
              <filter-name>connection</filter-name>
              <filter-class>%s</filter-class>
            </filter>
            <filter-mapping>
              <filter-name>connection</filter-name>
              <url-pattern>/*</url-pattern>
            </filter-mapping>
            """
                .formatted(Connection.class.getName()));
  }

  @AfterAll
  static void stop() {
    jetty.close();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"one", "chain"})
  @DisplayName("an authenticator sees the client's own certificate, the first of its chain")
  void authenticatorSeesTheCertificate(String shown) throws Exception {
    assertThat(
        jetty.get("/api/till", "Authorization", "Bearer x", "X-Shown", shown).body(),
        is("served CN=till-7"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"none", "empty", "text"})
  @DisplayName("where the connection has shown none there is none")
  void withoutCertificateThereIsNone(String shown) throws Exception {
    assertThat(
        jetty.get("/api/till", "Authorization", "Bearer x", "X-Shown", shown),
        denial(CREDENTIALS_INVALID, "Bearer realm=\"tills\", error=\"invalid_token\""));
  }

  @Test
  @DisplayName("no header of the client's own is taken for a certificate")
  void headerIsNoCertificate() throws Exception {
    assertThat(
        jetty.get("/api/till", "Authorization", "Bearer x", ATTRIBUTE, "CN=till-7"),
        denial(CREDENTIALS_INVALID, "Bearer realm=\"tills\", error=\"invalid_token\""));
  }
}
