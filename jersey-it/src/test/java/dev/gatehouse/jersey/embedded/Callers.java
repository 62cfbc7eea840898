package dev.gatehouse.jersey.embedded;

import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.authentication.Caller;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Base64;
import java.util.Optional;

/** Alice, in the role user, and bob, in the roles user and admin: by each way of authentication. */
public final class Callers {

  public static final String ALICE = basic("alice", "alice-pw");
  public static final String BOB = basic("bob", "bob-pw");
  public static final String WRONG = basic("alice", "s3cret");

  private Callers() {}

  public static String basic(String userId, String password) {
    byte[] bytes = (userId + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private static Optional<Caller> named(String name) {
    return switch (name) {
      case "alice" -> Optional.of(Caller.of(name, "user"));
      case "bob" -> Optional.of(Caller.of(name, "user", "admin"));
      default -> Optional.empty();
    };
  }

  /** Each one's password is the name and -pw. */
  public static BasicAuthenticator byPassword() {
    return new BasicAuthenticator(
        (userId, password) ->
            named(userId).filter(caller -> password.equals(caller.principal().getName() + "-pw")));
  }

  /** Each one's token is the name; the token "old" has expired. */
  public static BearerAuthenticator byToken() {
    return new BearerAuthenticator(
        token ->
            token.equals("old")
                ? AuthenticationResult.expired()
                : named(token)
                    .map(AuthenticationResult::accepted)
                    .orElseGet(AuthenticationResult::invalid));
  }

  /** A server that authenticates by itself: whoever the header X-Caller names, in any encoding. */
  @PreMatching
  public static class OfTheServer implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      String name = request.getHeaderString("X-Caller");
      if ("no-context".equals(name)) {
        request.setSecurityContext(null);
      } else if (name != null) {
        request.setSecurityContext(
            new Known(name.replace("\\r", "\r").replace("\\n", "\n").replace("\\e", "\u001b")));
      }
    }
  }

  private record Known(String name) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
      return name.equals("null") ? null : () -> name;
    }

    @Override
    public boolean isUserInRole(String role) {
      return named(name).filter(caller -> caller.isInRole(role)).isPresent();
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public String getAuthenticationScheme() {
      return "COOKIE";
    }
  }
}
