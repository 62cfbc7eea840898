package dev.gatehouse.jersey.callers;

import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.ROLE_MISSING;
import static dev.gatehouse.DenialReason.SCOPE_MISSING;
import static dev.gatehouse.jersey.embedded.Callers.basic;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.ScopesRequired;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import dev.gatehouse.jersey.embedded.IsDenial;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a token covers, and what an endpoint wants it to (RFC 6750, section 3.1). */
class ScopesTest {

  private static final String BEARER = "Bearer realm=\"orders\"";

  /** Wants scopes. */
  @Path("scoped")
  @ScopesRequired("read")
  public static class Scoped {

    /** As the class says. */
    @GET
    public String read() {
      return "served";
    }

    /** Both. */
    @GET
    @Path("both")
    @ScopesRequired({"write", "read"})
    public String both() {
      return "served";
    }

    /** The scope and the role. */
    @GET
    @Path("admin")
    @ScopesRequired("write")
    @RolesAllowed("admin")
    public String admin() {
      return "served";
    }

    /** Neither. */
    @GET
    @Path("open")
    @PermitAll
    public String open() {
      return "served";
    }
  }

  private static EmbeddedJersey bearer;
  private static EmbeddedJersey basic;

  @BeforeAll
  static void start() {
    bearer =
        start(
            GatehouseFeature.builder()
                .authenticator(
                    new BearerAuthenticator(
                        // A token is its role and its scopes.
                        token -> {
                          String[] parts = token.split("/", 2);
                          return AuthenticationResult.accepted(
                              Caller.builder("alice")
                                  .roles(parts[0])
                                  .scopes(parts[1].split("/"))
                                  .build());
                        })));
    basic =
        start(
            GatehouseFeature.builder()
                .authenticator(
                    new BasicAuthenticator((user, password) -> Optional.of(Caller.of(user)))));
  }

  private static EmbeddedJersey start(GatehouseFeature.Builder settings) {
    return new EmbeddedJersey(
        new ResourceConfig(Scoped.class).register(settings.realm("orders").build()));
  }

  @AfterAll
  static void stop() {
    bearer.close();
    basic.close();
  }

  private static HttpResponse<String> get(String path, String token) throws Exception {
    return bearer.get(path, "Authorization", "Bearer " + token);
  }

  private static IsDenial missing(String scope, String... challenges) {
    return denial(SCOPE_MISSING, challenges)
        .withReplaced("\"scope-missing\"}", "\"scope-missing\",\"scope\":\"" + scope + "\"}");
  }

  private static String insufficient(String scope) {
    return BEARER + ", error=\"insufficient_scope\", scope=\"" + scope + "\"";
  }

  @Tag("B-09")
  @Tag("H-04")
  @Tag("B-01")
  @Test
  @DisplayName("B-09 a token without the scope: 403, and the endpoint's own scopes are named")
  void tokenWithoutScopeGets403() throws Exception {
    assertThat(get("/scoped", "user/write"), missing("read", insufficient("read")));
    assertThat(get("/scoped/both", "user/read"), missing("write read", insufficient("write read")));
    assertThat(get("/scoped", "user/READ"), missing("read", insufficient("read")));
  }

  @Test
  @DisplayName("a token with all scopes is served")
  void tokenWithScopesIsServed() throws Exception {
    assertThat(get("/scoped", "user/read").body(), is("served"));
    assertThat(get("/scoped/both", "user/read/write/more").body(), is("served"));
    assertThat(get("/scoped/admin", "admin/write").body(), is("served"));
  }

  @Tag("B-13")
  @Test
  @DisplayName("B-13 where role and scope are lacking the role is told: no token would help")
  void missingRoleIsToldFirst() throws Exception {
    assertThat(get("/scoped/admin", "user/read"), denial(ROLE_MISSING));
    assertThat(get("/scoped/admin", "user/write"), denial(ROLE_MISSING));
    assertThat(get("/scoped/admin", "admin/read"), missing("write", insufficient("write")));
  }

  @Test
  @DisplayName(
      "without a token: 401 with the scopes and without error; an open method of the class is open")
  void anonymousCallerGets401() throws Exception {
    assertThat(bearer.get("/scoped"), denial(CREDENTIALS_MISSING, BEARER + ", scope=\"read\""));
    assertThat(bearer.get("/scoped/open").body(), is("served"));
  }

  @Test
  @DisplayName("a caller without any token lacks the scope, and reads it in the body")
  void callerWithoutTokenLacksScope() throws Exception {
    assertThat(basic.get("/scoped", "Authorization", basic("alice", "x")), missing("read"));
  }
}
