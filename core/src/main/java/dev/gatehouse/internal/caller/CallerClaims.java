package dev.gatehouse.internal.caller;

import dev.gatehouse.authentication.Caller;
import jakarta.json.JsonNumber;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.security.Principal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a caller besides its roles: by the authenticator that accepted it, else by the
 * claims of the token that is the server's principal.
 *
 * <p>A claim of a kind that is not its own counts as if it were missing: a genuine token with a
 * strange value is no check that failed. What a token throws is thrown on.
 */
final class CallerClaims {

  /** Null where the server has no MicroProfile JWT; its jar has no module name to compile with. */
  private static final @Nullable TokenApi TOKENS = TokenApi.here();

  /** The year 9999: what comes later is no time that a caller was authenticated at. */
  private static final long LAST_SECOND = 253_402_300_799L;

  private CallerClaims() {}

  /** The principal of MicroProfile JWT, and how it tells its claims. */
  private record TokenApi(Class<?> type, MethodHandle claim) {

    static @Nullable TokenApi here() {
      try {
        Class<?> type =
            Class.forName(
                "org.eclipse.microprofile.jwt.JsonWebToken",
                false,
                CallerClaims.class.getClassLoader());
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

    @Nullable Object get(Principal token, String name) {
      try {
        return (Object) claim.invokeExact(token, name);
      } catch (ClassCastException strange) {
        // Payara knows of what kind a claim should be, and does not look whether it is.
        return null;
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(
            "The claim " + name + " of the caller's token cannot be read", e);
      }
    }
  }

  /**
   * The OAuth scopes.
   *
   * @return empty for callers without a token
   */
  static Set<String> scopes(SecurityContext context) {
    if (unwrapped(context) instanceof CallerSecurityContext known) {
      return known.caller() == null ? Set.of() : known.caller().scopes();
    }
    return ScopeClaims.of(name -> claim(context, name)).orElse(Set.of());
  }

  /**
   * How strongly the caller was authenticated (RFC 9470, section 6).
   *
   * @return null where nobody says
   */
  static @Nullable String acr(SecurityContext context) {
    if (unwrapped(context) instanceof CallerSecurityContext known) {
      return known.caller() == null ? null : known.caller().acr().orElse(null);
    }
    String acr = ScopeClaims.text(claim(context, "acr"));
    return acr == null || acr.isBlank() ? null : acr;
  }

  /**
   * When the caller was authenticated (RFC 9470, section 6: {@code auth_time}).
   *
   * @return null where nobody says
   */
  static @Nullable Instant authenticationTime(SecurityContext context) {
    if (unwrapped(context) instanceof CallerSecurityContext known) {
      Caller caller = known.caller();
      return caller == null ? null : caller.authenticationTime().orElse(null);
    }
    return time(claim(context, "auth_time"));
  }

  /** Whether an authenticator has the word, or has refused. */
  static boolean isAccepted(SecurityContext context) {
    return unwrapped(context) instanceof CallerSecurityContext;
  }

  static boolean isToken(Principal principal) {
    return TOKENS != null && TOKENS.type.isInstance(principal);
  }

  private static SecurityContext unwrapped(SecurityContext context) {
    return context instanceof CallerForCheck shown ? shown.caller() : context;
  }

  /** A claim of the server's principal; null where it has none, or is no token. */
  private static @Nullable Object claim(SecurityContext context, String name) {
    Principal principal = context.getUserPrincipal();
    return TOKENS != null && TOKENS.type.isInstance(principal) ? TOKENS.get(principal, name) : null;
  }

  /** Seconds since 1970, with a fraction or without (RFC 7519, section 2: NumericDate). */
  private static @Nullable Instant time(@Nullable Object claim) {
    double seconds;
    if (claim instanceof JsonNumber json) {
      // Not by way of an integer: that of 1e999999999 would fill the memory.
      seconds = json.doubleValue();
    } else if (claim instanceof Number number) {
      seconds = number.doubleValue();
    } else {
      return null;
    }
    // Open Liberty shows 0 where a token has none.
    return seconds >= 1 && seconds <= LAST_SECOND ? Instant.ofEpochSecond((long) seconds) : null;
  }
}
