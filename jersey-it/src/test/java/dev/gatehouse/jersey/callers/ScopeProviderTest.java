package dev.gatehouse.jersey.callers;

import static dev.gatehouse.DenialReason.CHECK_UNAVAILABLE;
import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.SCOPE_MISSING;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.ScopesRequired;
import dev.gatehouse.authentication.ScopeProvider;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import dev.gatehouse.jersey.embedded.IsDenial;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ServiceUnavailableException;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that knows the scopes of callers whom its server authenticates. */
class ScopeProviderTest {

  private static final String BEARER = "Bearer realm=\"application\"";

  /** Wants scopes. */
  @Path("scoped")
  public static class Scoped {

    /** One. */
    @GET
    @ScopesRequired("orders:read")
    public String read() {
      return "served";
    }

    /** Both. */
    @GET
    @Path("both")
    @ScopesRequired({"orders:read", "orders:write"})
    public String both() {
      return "served";
    }
  }

  /** Callers are called by their scopes, and writing includes reading. */
  private static final class Named implements ScopeProvider {

    @Override
    public Optional<Set<String>> scopes(Principal principal) throws Exception {
      return switch (principal.getName()) {
        case "stranger" -> Optional.empty();
        case "runtime" -> throw new IllegalStateException("directory down");
        case "checked" -> throw new IOException("cut off");
        case "link" -> throw new NoClassDefFoundError("Directory");
        case "later" -> throw new ServiceUnavailableException(7L);
        case "nulls" -> null;
        default -> Optional.of(Set.copyOf(Arrays.asList(principal.getName().split("\\+"))));
      };
    }

    @Override
    public boolean covers(Set<String> granted, String required) {
      if (granted.contains("broken")) {
        throw new IllegalStateException("no hierarchy");
      }
      return granted.contains(required)
          || required.equals("orders:read") && granted.contains("orders:write");
    }
  }

  private static EmbeddedJersey start() {
    return new EmbeddedJersey(
        new ResourceConfig(Scoped.class, Callers.OfTheServer.class)
            .register(GatehouseFeature.builder().scopes(new Named()).build()));
  }

  private static IsDenial missing(String scope) {
    return denial(SCOPE_MISSING, BEARER + ", error=\"insufficient_scope\", scope=\"" + scope + "\"")
        .withReplaced("\"scope-missing\"}", "\"scope-missing\",\"scope\":\"" + scope + "\"}");
  }

  @Test
  @DisplayName("a caller has the scopes that the provider says it has")
  void callerHasWhatTheProviderSays() throws Exception {
    try (EmbeddedJersey jersey = start()) {
      assertThat(jersey.get("/scoped", "X-Caller", "orders:read").body(), is("served"));
      assertThat(jersey.get("/scoped", "X-Caller", "other"), missing("orders:read"));
      assertThat(jersey.get("/scoped", "X-Caller", "stranger"), missing("orders:read"));
      assertThat(
          jersey.get("/scoped", "X-Caller", "null"),
          denial(CREDENTIALS_MISSING, BEARER + ", scope=\"orders:read\""));
    }
  }

  @Test
  @DisplayName("a broader scope satisfies, and the challenge names what the endpoint asks for")
  void broaderScopeSatisfies() throws Exception {
    try (EmbeddedJersey jersey = start()) {
      assertThat(jersey.get("/scoped", "X-Caller", "orders:write").body(), is("served"));
      assertThat(jersey.get("/scoped/both", "X-Caller", "orders:write").body(), is("served"));
      assertThat(
          jersey.get("/scoped/both", "X-Caller", "orders:read"),
          missing("orders:read orders:write"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"runtime", "checked", "link", "nulls", "broken"})
  @DisplayName("a provider that fails answers 503, never 401 or 403")
  void providerThatFailsAnswers503(String caller) throws Exception {
    try (EmbeddedJersey jersey = start()) {
      assertThat(jersey.get("/scoped", "X-Caller", caller), denial(CHECK_UNAVAILABLE));
    }
  }

  @Test
  @DisplayName("it may say when to try again")
  void providerSaysWhenToTryAgain() throws Exception {
    try (EmbeddedJersey jersey = start()) {
      assertThat(
          jersey.get("/scoped", "X-Caller", "later"),
          denial(CHECK_UNAVAILABLE).withHeader("Retry-After", "7"));
    }
  }
}
