package dev.gatehouse.internal.caller;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.security.Principal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The OAuth scopes of a caller. */
final class CallerScopes {

  /** Null where the server has no MicroProfile JWT; its jar has no module name to compile with. */
  private static final @Nullable TokenApi TOKENS = TokenApi.here();

  private CallerScopes() {}

  /** The principal of MicroProfile JWT, and how it tells its claims. */
  private record TokenApi(Class<?> type, MethodHandle claim) {

    static @Nullable TokenApi here() {
      try {
        Class<?> type =
            Class.forName(
                "org.eclipse.microprofile.jwt.JsonWebToken",
                false,
                CallerScopes.class.getClassLoader());
        return new TokenApi(type, claim(type));
      } catch (ClassNotFoundException | LinkageError absent) {
        return null;
      }
    }

    private static MethodHandle claim(Class<?> type) {
      try {
        return MethodHandles.publicLookup()
            .findVirtual(type, "getClaim", MethodType.methodType(Object.class, String.class))
            .asType(MethodType.methodType(Object.class, Principal.class, String.class));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(type + " has no method getClaim(String)", e);
      }
    }

    Object scope(Principal token) {
      try {
        return (Object) claim.invokeExact(token, "scope");
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("The scope claim of the caller's token cannot be read", e);
      }
    }
  }

  /**
   * What an authenticator found, else what the token of the server's principal says.
   *
   * @return empty for callers without a token
   */
  static Set<String> of(SecurityContext context) {
    if (context instanceof CallerSecurityContext known) {
      return known.caller() == null ? Set.of() : known.caller().scopes();
    }
    Principal principal = context.getUserPrincipal();
    return TOKENS != null && TOKENS.type.isInstance(principal)
        ? ofClaim(TOKENS.scope(principal))
        : Set.of();
  }

  /** Names separated by spaces (RFC 8693, section 4.2); some issuers write an array of them. */
  private static Set<String> ofClaim(Object claim) {
    if (claim == null) {
      return Set.of();
    }
    Stream<?> texts = claim instanceof Collection<?> several ? several.stream() : Stream.of(claim);
    return texts
        .filter(text -> text != null && text != JsonValue.NULL)
        .map(text -> text instanceof JsonString json ? json.getString() : String.valueOf(text))
        .flatMap(text -> Arrays.stream(text.split(" ")))
        .filter(scope -> !scope.isEmpty())
        // Stays fast for scopes that were chosen to collide, which Set.of does not.
        .collect(Collectors.toCollection(HashSet::new));
  }
}
