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
   * @return whether the request may go on; false where it was aborted because nothing could be
   *     decided
   * @throws NotAuthorizedByRuleException where the caller has to authenticate
   * @throws ForbiddenByRuleException where it may not
   */
  boolean check(AccessRule rule, ContainerRequestContext request) {
    if (rule.kind() == AccessRule.Kind.DENY) {
      throw forbidden(request, denials(request).of(DenialReason.DENIED, false));
    }
    List<String> lines = CredentialsCheck.lines(request);
    if (Unavailable.of(request) != null) {
      abortUnavailable(request);
      return false;
    }
    if (rule.kind() != AccessRule.Kind.PERMIT) {
      return decide(rule, lines, request);
    }
    if (lines.size() > 1) {
      // The server has chosen one of them, and nobody can say that it was meant.
      request.setSecurityContext(CallerSecurityContext.nobody(request.getSecurityContext()));
    }
    return true;
  }

  private boolean decide(AccessRule rule, List<String> lines, ContainerRequestContext request) {
    if (lines.size() > 1 || isTokenInTwoPlaces(lines, request)) {
      Denial denial = denials(request).of(DenialReason.CREDENTIALS_AMBIGUOUS, false);
      Refused.record(request, denial);
      request.abortWith(DenialResponses.bare(denial));
      return false;
    }
    Decision decision;
    try {
      decision = Decision.of(rule, request.getSecurityContext(), answers.of(request).nobody());
    } catch (RuntimeException | LinkageError e) {
      Unavailable.record(
          request, e, "The server failed to tell who the caller is or in which role");
      abortUnavailable(request);
      return false;
    }
    switch (decision) {
      case PASS -> AnyCallerSecurityContext.showTo(request, rule);
      case UNAUTHENTICATED -> throw notAuthorized(lines, request);
      case ROLE_MISSING ->
          throw forbidden(request, denials(request).of(DenialReason.ROLE_MISSING, false));
      case SCOPE_MISSING -> throw forbidden(request, denials(request).ofMissing(rule.scopes()));
      case DENIED -> throw forbidden(request, denials(request).of(DenialReason.DENIED, false));
    }
    return true;
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

  private NotAuthorizedByRuleException notAuthorized(
      List<String> lines, ContainerRequestContext request) {
    Denials denials = denials(request);
    Denial denial = denials.of(CredentialsCheck.of(lines, request, denials));
    Refused.record(request, denial);
    return new NotAuthorizedByRuleException(denial);
  }

  private static ForbiddenByRuleException forbidden(
      ContainerRequestContext request, Denial denial) {
    Refused.record(request, denial);
    return new ForbiddenByRuleException(denial);
  }

  private void abortUnavailable(ContainerRequestContext request) {
    Denial denial = denials(request).of(DenialReason.CHECK_UNAVAILABLE, false);
    Refused.record(request, denial);
    request.abortWith(DenialResponses.bare(denial, Unavailable.of(request)));
  }
}
