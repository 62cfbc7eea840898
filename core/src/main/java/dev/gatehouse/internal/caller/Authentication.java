package dev.gatehouse.internal.caller;

import dev.gatehouse.DenialReason;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.AuthenticationResult.Accepted;
import dev.gatehouse.authentication.AuthenticationResult.Rejected;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.http.Credentials;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Turns the credentials of a request into a caller, or leaves word of why there is none. */
public final class Authentication {

  private final List<Authenticator> authenticators;
  private final Collection<String> schemes;

  /**
   * Authentication by these.
   *
   * @param schemes those of the authenticators' challenges
   */
  public Authentication(List<Authenticator> authenticators, Collection<String> schemes) {
    this.authenticators = List.copyOf(authenticators);
    this.schemes = List.copyOf(schemes);
  }

  /**
   * Makes the caller of a request known. Never refuses: whether anybody minds is for the rule.
   *
   * @param lines its Authorization lines
   */
  public void of(List<String> lines, ContainerRequestContext request) {
    // With several lines nothing is chosen: the access check answers 400 where the endpoint minds.
    if (lines.size() != 1 || authenticators.isEmpty()) {
      return;
    }
    Optional<Credentials> credentials = CredentialsCheck.read(lines.get(0));
    try {
      DenialReason reason = authenticate(credentials.orElse(null), request);
      if (reason != null) {
        request.setProperty(
            CredentialsCheck.PROPERTY, CredentialsCheck.of(reason, credentials.orElse(null)));
      }
    } catch (Throwable e) {
      becomeNobody(request);
      Unavailable.record(
          request,
          e,
          "The credentials of a request could not be checked; where a caller is needed it is"
              + " answered with 503, elsewhere it is served as nobody's");
    }
  }

  /** Makes the caller known, or returns why there is none. */
  private DenialReason authenticate(Credentials credentials, ContainerRequestContext request)
      throws Exception {
    if (credentials == null) {
      return reject(DenialReason.CREDENTIALS_MALFORMED, request);
    }
    if (!credentials.isWellFormed()) {
      return schemes.stream().anyMatch(credentials::hasScheme)
          ? reject(DenialReason.CREDENTIALS_MALFORMED, request)
          : DenialReason.CREDENTIALS_UNSUPPORTED;
    }
    for (Authenticator authenticator : authenticators) {
      AuthenticationResult result = authenticator.authenticate(credentials);
      if (result == null) {
        throw new IllegalStateException(
            authenticator.getClass().getName()
                + ".authenticate returned null; return AuthenticationResult.notMine() for the"
                + " credentials of another scheme");
      }
      if (result instanceof Accepted accepted) {
        request.setSecurityContext(
            CallerSecurityContext.of(
                accepted.caller(), credentials.scheme(), request.getSecurityContext()));
        return null;
      }
      if (result instanceof Rejected rejected) {
        return reject(reason(rejected), request);
      }
    }
    return DenialReason.CREDENTIALS_UNSUPPORTED;
  }

  private static DenialReason reject(DenialReason reason, ContainerRequestContext request) {
    becomeNobody(request);
    return reason;
  }

  /** Whom the server knows by other means, say a cookie, is not who sent these credentials. */
  private static void becomeNobody(ContainerRequestContext request) {
    request.setSecurityContext(CallerSecurityContext.nobody(request.getSecurityContext()));
  }

  private static DenialReason reason(Rejected rejected) {
    return switch (rejected) {
      case MALFORMED -> DenialReason.CREDENTIALS_MALFORMED;
      case INVALID -> DenialReason.CREDENTIALS_INVALID;
      case EXPIRED -> DenialReason.CREDENTIALS_EXPIRED;
    };
  }
}
