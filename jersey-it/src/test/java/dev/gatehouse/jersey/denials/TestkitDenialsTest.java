package dev.gatehouse.jersey.denials;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.Authenticated;
import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.ScopesRequired;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import dev.gatehouse.testkit.TestDenials;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The testkit's denials are those that a listener is told of. */
class TestkitDenialsTest {

  private static final List<Denial> TOLD = new CopyOnWriteArrayList<>();

  private static EmbeddedJersey jersey;

  /** One endpoint for each reason that lies in the endpoint. */
  @Path("")
  public static class Resource {

    /** For admins. */
    @GET
    @Path("role")
    @RolesAllowed("admin")
    public String role() {
      return "served";
    }

    /** For tokens of who was authenticated so. */
    @GET
    @Path("strong")
    @Authenticated(acr = "test")
    public String strong() {
      return "served";
    }

    /** For tokens of one scope. */
    @GET
    @Path("scope")
    @ScopesRequired("test")
    public String scope() {
      return "served";
    }

    /** For tokens of two. */
    @GET
    @Path("scopes")
    @ScopesRequired({"orders:read", "orders:write"})
    public String scopes() {
      return "served";
    }

    /** For nobody. */
    @GET
    @Path("closed")
    @DenyAll
    public String closed() {
      return "served";
    }

    /** Refuses by itself. */
    @GET
    @Path("refuses")
    @PermitAll
    public String refuses() {
      throw new ForbiddenException();
    }
  }

  private static AuthenticationResult check(String token) {
    return switch (token) {
      case "alice" -> AuthenticationResult.accepted(Caller.of("alice", "user"));
      case "old" -> AuthenticationResult.expired();
      case "outage" -> throw new IllegalStateException("the store is down");
      default -> AuthenticationResult.invalid();
    };
  }

  @BeforeAll
  static void start() {
    jersey =
        new EmbeddedJersey(
            new ResourceConfig(Resource.class)
                .register(
                    GatehouseFeature.builder()
                        .realm("test")
                        .authenticator(new BearerAuthenticator(TestkitDenialsTest::check))
                        .listener((denial, request) -> TOLD.add(denial))
                        .build()));
  }

  @AfterAll
  static void stop() {
    jersey.close();
  }

  @BeforeEach
  void forget() {
    TOLD.clear();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "CREDENTIALS_MISSING, role,",
    "CREDENTIALS_UNSUPPORTED, role, Basic YTpi",
    "CREDENTIALS_MALFORMED, role, Bearer",
    "CREDENTIALS_INVALID, role, Bearer mallory",
    "CREDENTIALS_EXPIRED, role, Bearer old",
    "CREDENTIALS_AMBIGUOUS, role?access_token=x, Bearer alice",
    "CHECK_UNAVAILABLE, role, Bearer outage",
    "ROLE_MISSING, role, Bearer alice",
    "AUTHENTICATION_INSUFFICIENT, strong, Bearer alice",
    "SCOPE_MISSING, scope, Bearer alice",
    "DENIED, closed, Bearer alice",
    "APPLICATION, refuses, Bearer alice"
  })
  @DisplayName("for each reason there is the denial that Gatehouse answers with")
  void denialOfTestkitIsTheOneThatIsTold(DenialReason reason, String path, String authorization)
      throws Exception {
    get(path, authorization);

    assertThat(TOLD, is(List.of(TestDenials.of(reason))));
  }

  @Test
  @DisplayName("for missing scopes there is one that names them")
  void denialOfMissingScopesIsTheOneThatIsTold() throws Exception {
    get("scopes", "Bearer alice");

    assertThat(TOLD, is(List.of(TestDenials.ofMissingScopes("orders:read", "orders:write"))));
  }

  private static void get(String path, String authorization) throws Exception {
    if (authorization == null) {
      jersey.get("/" + path);
    } else {
      jersey.get("/" + path, "Authorization", authorization);
    }
  }
}
