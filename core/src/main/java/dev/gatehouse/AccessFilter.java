package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.security.Principal;
import java.util.List;
import java.util.function.Predicate;

/** Holds the caller against the rule of the matched endpoint, before the body is read. */
final class AccessFilter implements ContainerRequestFilter {

  private final AccessRules rules;
  private final Denials denials;
  private final Predicate<Principal> nobody;
  private final boolean bearerOffered;

  @Context private ResourceInfo resourceInfo;

  AccessFilter(AccessRules rules, Denials denials, Predicate<Principal> nobody) {
    this.rules = rules;
    this.denials = denials;
    this.nobody = nobody;
    this.bearerOffered = denials.offersBearer();
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (Preflight.is(request)) {
      return;
    }
    AccessRule rule = rules.of(request, resourceInfo);
    if (rule.kind() == AccessRule.Kind.DENY) {
      throw forbidden(request, DenialReason.DENIED);
    }
    if (Unavailable.of(request) != null) {
      abortUnavailable(request);
    } else if (rule.kind() != AccessRule.Kind.PERMIT) {
      check(rule, request);
    }
  }

  private void check(AccessRule rule, ContainerRequestContext request) {
    if (isAmbiguous(request)) {
      Denial denial = denials.of(DenialReason.CREDENTIALS_AMBIGUOUS, false);
      Refused.record(request, denial);
      request.abortWith(DenialResponses.bare(denial));
      return;
    }
    Decision decision;
    try {
      decision = Decision.of(rule, request.getSecurityContext(), nobody);
    } catch (RuntimeException | LinkageError e) {
      Unavailable.record(
          request, e, "The server failed to tell who the caller is or in which role");
      abortUnavailable(request);
      return;
    }
    switch (decision) {
      case PASS -> {}
      case UNAUTHENTICATED -> throw notAuthorized(request);
      case ROLE_MISSING -> throw forbidden(request, DenialReason.ROLE_MISSING);
      case DENIED -> throw forbidden(request, DenialReason.DENIED);
    }
  }

  /** Several Authorization lines (RFC 9110, 11.6.2), or a token in two places (RFC 6750, 3.1). */
  private boolean isAmbiguous(ContainerRequestContext request) {
    List<String> lines = CredentialsCheck.lines(request);
    if (lines.size() != 1) {
      return lines.size() > 1;
    }
    return bearerOffered
        && request.getUriInfo().getRequestUri().getRawQuery() != null
        && CredentialsCheck.read(lines.get(0)).filter(CredentialsCheck::isBearer).isPresent()
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

  private NotAuthorizedByRuleException notAuthorized(ContainerRequestContext request) {
    CredentialsCheck check = (CredentialsCheck) request.getProperty(CredentialsCheck.PROPERTY);
    if (check == null) {
      check = CredentialsCheck.byServer(request);
    }
    Denial denial = denials.of(check.reason(), check.bearer());
    Refused.record(request, denial);
    return new NotAuthorizedByRuleException(denial);
  }

  private ForbiddenByRuleException forbidden(ContainerRequestContext request, DenialReason reason) {
    Denial denial = denials.of(reason, false);
    Refused.record(request, denial);
    return new ForbiddenByRuleException(denial);
  }

  private void abortUnavailable(ContainerRequestContext request) {
    Denial denial = denials.of(DenialReason.CHECK_UNAVAILABLE, false);
    Refused.record(request, denial);
    request.abortWith(DenialResponses.bare(denial, Unavailable.of(request)));
  }
}
