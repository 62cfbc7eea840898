package dev.gatehouse.contract.openapi;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.authentication.Caller;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlow;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlows;
import org.eclipse.microprofile.openapi.annotations.security.OAuthScope;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Takes access tokens, and says in its document where they come from. */
@ApplicationPath("tokens")
@SecurityScheme(
    securitySchemeName = "login",
    type = SecuritySchemeType.OAUTH2,
    flows =
        @OAuthFlows(
            clientCredentials =
                @OAuthFlow(
                    tokenUrl = "https://login.example.com/token",
                    scopes = @OAuthScope(name = "orders:read", description = "Read orders"))))
public class TokenApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(ScopedResource.class);
  }

  @Override
  @SuppressWarnings("deprecation") // it is how an application hands over what it has configured
  public Set<Object> getSingletons() {
    return Set.of(
        GatehouseFeature.builder()
            .authenticator(new BearerAuthenticator(TokenApplication::caller))
            .build());
  }

  private static AuthenticationResult caller(String token) {
    return switch (token) {
      case "reader" ->
          AuthenticationResult.accepted(Caller.builder("reader").scopes("orders:read").build());
      case "other" -> AuthenticationResult.accepted(Caller.builder("other").build());
      default -> AuthenticationResult.invalid();
    };
  }
}
