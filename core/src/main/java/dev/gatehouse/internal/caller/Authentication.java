package dev.gatehouse.internal.caller;

import dev.gatehouse.DenialReason;
import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.http.Credentials;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Turns the credentials of a request into a caller, or leaves word of why there is none. */
public final class Authentication {

  private final List<Authenticator> authenticators;
  private final Collection<String> schemes;
  private final BiFunction<ContainerRequestContext, Credentials, AuthenticationRequest> shown;
  private final FailureLog failures;

  /**
   * Authentication by these.
   *
   * @param schemes those of the authenticators' challenges
   * @param shown what authenticators are shown of a request
   * @param failures where checks that fail are logged
   */
  public Authentication(
      List<Authenticator> authenticators,
      Collection<String> schemes,
      BiFunction<ContainerRequestContext, Credentials, AuthenticationRequest> shown,
      FailureLog failures) {
    this.authenticators = List.copyOf(authenticators);
    this.schemes = List.copyOf(schemes);
    this.shown = shown;
    this.failures = failures;
  }

  /** Makes the caller of a request known. Never refuses: whether anybody minds is for the rule. */
  public void authenticate(GuardedRequest guarded, ContainerRequestContext request) {
    Authorization authorization = guarded.authorization(request);
    // With several lines nothing is chosen: the access check answers 400 where the endpoint minds.
    if (authorization.isMissing() || authorization.isAmbiguous()) {
      return;
    }
    try {
      AnonymousBecause because = callerOrReason(authorization, guarded, request);
      if (because != null) {
        guarded.becameNobody(because);
        if (because.isRefusal()) {
          becomeNobody(request);
        }
      }
    } catch (Throwable e) {
      becomeNobody(request);
      guarded.checkFailed(
          e,
          "The credentials of a request could not be checked; where a caller is needed it is"
              + " answered with 503, elsewhere it is served as nobody's",
          failures);
    }
  }

  /** Makes the caller known, or returns why there is none. */
  private @Nullable AnonymousBecause callerOrReason(
      Authorization authorization, GuardedRequest guarded, ContainerRequestContext request)
      throws Exception {
    Credentials credentials = authorization.credentials();
    Scheme scheme = authorization.scheme();
    if (credentials == null) {
      return new AnonymousBecause(DenialReason.CREDENTIALS_MALFORMED, scheme);
    }
    if (!credentials.isWellFormed()) {
      boolean mine = schemes.stream().anyMatch(credentials::hasScheme);
      return new AnonymousBecause(
          mine ? DenialReason.CREDENTIALS_MALFORMED : DenialReason.CREDENTIALS_UNSUPPORTED, scheme);
    }
    AuthenticationRequest asked = shown.apply(request, credentials);
    for (Authenticator authenticator : authenticators) {
      AuthenticationResult result = authenticator.authenticate(asked);
      if (result == null) {
        throw new IllegalStateException(
            authenticator.getClass().getName()
                + ".authenticate returned null; return AuthenticationResult.notMine() for the"
                + " credentials of another scheme");
      }
      if (result.outcome() == AuthenticationResult.Outcome.ACCEPTED) {
        request.setSecurityContext(
            CallerSecurityContext.of(
                result.caller().orElseThrow(), credentials.scheme(), request.getSecurityContext()));
        guarded.becameKnown(result.headers());
        return null;
      }
      if (result.outcome() != AuthenticationResult.Outcome.NOT_MINE) {
        return new AnonymousBecause(
            reason(result.outcome()),
            scheme,
            result.error().orElse(null),
            result.description().orElse(null),
            result.headers());
      }
    }
    return new AnonymousBecause(DenialReason.CREDENTIALS_UNSUPPORTED, scheme);
  }

  /** Whom the server knows by other means, say a cookie, is not who sent these credentials. */
  private static void becomeNobody(ContainerRequestContext request) {
    request.setSecurityContext(CallerSecurityContext.nobody(request.getSecurityContext()));
  }

  private static DenialReason reason(AuthenticationResult.Outcome rejected) {
    return switch (rejected) {
      case MALFORMED -> DenialReason.CREDENTIALS_MALFORMED;
      case EXPIRED -> DenialReason.CREDENTIALS_EXPIRED;
      default -> DenialReason.CREDENTIALS_INVALID;
    };
  }
}
