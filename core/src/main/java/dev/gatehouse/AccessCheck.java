package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Holds the caller of a request against a rule. */
final class AccessCheck {

  private final LateAnswers answers;

  AccessCheck(LateAnswers answers) {
    this.answers = answers;
  }

  /**
   * Checks.
   *
   * @return what to refuse the request with, or null where it may go on
   */
  Denial check(AccessRule rule, ContainerRequestContext request) {
    if (rule.kind() == AccessRule.Kind.DENY) {
      return denials(request).of(DenialReason.DENIED, false);
    }
    List<String> lines = CredentialsCheck.lines(request);
    if (Unavailable.of(request) != null) {
      return denials(request).of(DenialReason.CHECK_UNAVAILABLE, false);
    }
    if (rule.kind() != AccessRule.Kind.PERMIT) {
      return decide(rule, lines, request);
    }
    if (lines.size() > 1) {
      // The server has chosen one of them, and nobody can say that it was meant.
      request.setSecurityContext(CallerSecurityContext.nobody(request.getSecurityContext()));
    }
    return null;
  }

  private Denial decide(AccessRule rule, List<String> lines, ContainerRequestContext request) {
    if (lines.size() > 1 || isTokenInTwoPlaces(lines, request)) {
      return denials(request).of(DenialReason.CREDENTIALS_AMBIGUOUS, false);
    }
    Decision decision;
    try {
      decision = Decision.of(rule, request.getSecurityContext(), answers.of(request).nobody());
    } catch (RuntimeException | LinkageError e) {
      Unavailable.record(
          request, e, "The server failed to tell who the caller is or in which role");
      return denials(request).of(DenialReason.CHECK_UNAVAILABLE, false);
    }
    if (decision != Decision.PASS) {
      return denial(decision, rule, lines, request);
    }
    AnyCallerSecurityContext.showTo(request, rule);
    return null;
  }

  private Denial denial(
      Decision decision, AccessRule rule, List<String> lines, ContainerRequestContext request) {
    Denials denials = denials(request);
    return switch (decision) {
      case UNAUTHENTICATED -> denials.of(CredentialsCheck.of(lines, request, denials));
      case ROLE_MISSING -> denials.of(DenialReason.ROLE_MISSING, false);
      case SCOPE_MISSING -> denials.ofMissing(rule.scopes());
      default -> denials.of(DenialReason.DENIED, false);
    };
  }

  private Denials denials(ContainerRequestContext request) {
    return answers.of(request).denials();
  }

  /** RFC 6750, section 3.1: invalid_request. */
  private boolean isTokenInTwoPlaces(List<String> lines, ContainerRequestContext request) {
    return lines.size() == 1
        && request.getUriInfo().getRequestUri().getRawQuery() != null
        && CredentialsCheck.read(lines.get(0)).filter(CredentialsCheck::isBearer).isPresent()
        && denials(request).offersBearer()
        && hasTokenInQuery(request.getUriInfo());
  }

  private static boolean hasTokenInQuery(UriInfo uri) {
    try {
      return uri.getQueryParameters().containsKey("access_token");
    } catch (IllegalArgumentException undecodable) {
      // Nobody can tell what it says, so it may say that.
      return true;
    }
  }
}
