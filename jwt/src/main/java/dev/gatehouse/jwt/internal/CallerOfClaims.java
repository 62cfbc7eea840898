package dev.gatehouse.jwt.internal;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.gatehouse.authentication.Caller;
import java.security.Principal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose a token is, by what it says. Immutable and thread-safe. */
public final class CallerOfClaims {

  private final ClaimNames names;
  private final BiFunction<String, Map<String, Object>, Principal> principals;

  /**
   * Reads these claims.
   *
   * @param principals makes a principal of the caller's name and all that the token says
   */
  public CallerOfClaims(
      ClaimNames names, BiFunction<String, Map<String, Object>, Principal> principals) {
    this.names = names;
    this.principals = principals;
  }

  /**
   * The caller of a token.
   *
   * @throws RefusedTokenException if it names nobody
   */
  Caller caller(JWTClaimsSet token) throws RefusedTokenException {
    Map<String, Object> claims = token.getClaims();
    String name =
        names.principal().stream()
            .map(claim -> find(claims, claim))
            .filter(value -> value instanceof String text && !text.isBlank())
            .map(String.class::cast)
            .findFirst()
            .orElse(null);
    if (name == null) {
      throw RefusedTokenException.invalid("The token does not say whose it is");
    }
    Caller.Builder caller = Caller.builder(principals.apply(name, claims));
    names.roles().forEach(claim -> caller.roles(texts(find(claims, claim)).toList()));
    caller.scopes(scopes(claims));
    Object acr = find(claims, "acr");
    if (acr instanceof String || acr instanceof Number) {
      caller.acr(acr.toString());
    }
    authenticationTime(claims).ifPresent(caller::authenticationTime);
    return caller.build();
  }

  /** Separated by spaces (RFC 8693, section 4.2); some issuers write an array of them. */
  private List<String> scopes(Map<String, Object> claims) {
    return names.scopes().stream()
        .map(claim -> find(claims, claim))
        .filter(Objects::nonNull)
        .findFirst()
        .stream()
        .flatMap(CallerOfClaims::texts)
        .flatMap(text -> Arrays.stream(text.split(" ", -1)))
        .filter(scope -> !scope.isEmpty())
        .toList();
  }

  private static Optional<Instant> authenticationTime(Map<String, Object> claims) {
    return find(claims, "auth_time") instanceof Number seconds
        ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
        : Optional.empty();
  }

  private static Stream<String> texts(@Nullable Object value) {
    Stream<?> values = value instanceof Collection<?> several ? several.stream() : Stream.of(value);
    return values.filter(String.class::isInstance).map(String.class::cast);
  }

  /**
   * A claim, or one within another such as Keycloak's {@code realm_access.roles}. A name may have
   * dots of its own, as {@code https://example.com/roles} does.
   */
  private static @Nullable Object find(Map<?, ?> claims, String path) {
    Object whole = claims.get(path);
    for (int dot = path.indexOf('.'); whole == null && dot > 0; dot = path.indexOf('.', dot + 1)) {
      if (claims.get(path.substring(0, dot)) instanceof Map<?, ?> within) {
        whole = find(within, path.substring(dot + 1));
      }
    }
    return whole;
  }
}
