package dev.gatehouse.internal.rest;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.internal.caller.CallerSecurityContext;
import dev.gatehouse.internal.caller.CredentialsCheck;
import dev.gatehouse.internal.caller.Decision;
import dev.gatehouse.internal.caller.Nobody;
import dev.gatehouse.internal.caller.Unavailable;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.ContainerAnswer;
import dev.gatehouse.internal.denial.DenialRecords;
import dev.gatehouse.internal.denial.Denials;
import dev.gatehouse.internal.denial.LateAnswers;
import dev.gatehouse.internal.denial.Refusal;
import dev.gatehouse.internal.denial.RequestTarget;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;

/** Holds the caller of a request against a rule. */
public final class AccessCheck {

  private final LateAnswers answers;
  private final Container container;
  private final DenialRecords records;

  public AccessCheck(LateAnswers answers, Container container) {
    this.answers = answers;
    this.container = container;
    this.records = new DenialRecords(answers, container);
  }

  /**
   * Checks.
   *
   * @return how the request ends, or null where it may go on
   */
  Refusal check(AccessRule rule, ContainerRequestContext request) {
    if (rule.kind() == AccessRule.Kind.DENY) {
      return refusal(DenialReason.DENIED, rule, request);
    }
    List<String> lines = CredentialsCheck.lines(request);
    if (rule.kind() != AccessRule.Kind.PERMIT) {
      return decide(rule, lines, request);
    }
    if (lines.size() > 1) {
      // The server has chosen one of them, and nobody can say that it was meant.
      request.setSecurityContext(CallerSecurityContext.nobody(request.getSecurityContext()));
    }
    return null;
  }

  private Refusal decide(AccessRule rule, List<String> lines, ContainerRequestContext request) {
    if (lines.size() > 1 || isTokenInTwoPlaces(lines, request)) {
      return refusal(DenialReason.CREDENTIALS_AMBIGUOUS, rule, request);
    }
    Decision decision;
    try {
      if (Unavailable.of(request) != null && !isForAnybody(rule)) {
        return refusal(DenialReason.CHECK_UNAVAILABLE, rule, request);
      }
      decision = decide(rule, request);
      if (decision == Decision.UNAUTHENTICATED && !CredentialsCheck.isRefused(request)) {
        Response dialog = authenticate(request);
        if (dialog != null) {
          return Refusal.by(dialog);
        }
        decision = decide(rule, request);
      }
    } catch (Throwable e) {
      Unavailable.record(
          request,
          e,
          "The server failed to tell who the caller is or in which role; the request is answered"
              + " with 503");
      return refusal(DenialReason.CHECK_UNAVAILABLE, rule, request);
    }
    return decision == Decision.PASS
        ? null
        : records.refuse(denial(decision, rule, lines, request), rule, request);
  }

  private Decision decide(AccessRule rule, ContainerRequestContext request) {
    SecurityContext context = request.getSecurityContext();
    Decision decision = Decision.of(rule, context, answers.get().nobody());
    return decision == Decision.UNAUTHENTICATED
            && !CredentialsCheck.isRefused(request)
            && isForAnybody(rule)
        ? Decision.PASS
        : decision;
  }

  private boolean isForAnybody(AccessRule rule) {
    return isForAnybody(rule, answers.get().nobody(), container);
  }

  /**
   * Whether a rule may let in a caller whom nobody knows: it asks for roles and nothing else, and
   * the server says that everybody has them.
   */
  static boolean isForAnybody(AccessRule rule, Nobody nobody, Container container) {
    return rule.kind() == AccessRule.Kind.ROLES
        && rule.scopes().isEmpty()
        && rule.roles().stream().allMatch(anyOf -> container.isForAnybody(anyOf, nobody));
  }

  /** Has the container authenticate; what it answers in place of a denial, or null. */
  private Response authenticate(ContainerRequestContext request) throws Exception {
    boolean challenges = !answers.get().authenticates();
    ContainerAnswer answer = container.authenticate(challenges);
    if (!challenges) {
      // Authenticators of the application challenge; the container was asked whom it knows.
      return null;
    }
    request.setProperty(ContainerAnswer.CHALLENGES, answer.challenges());
    return answer.response();
  }

  private Denial denial(
      Decision decision, AccessRule rule, List<String> lines, ContainerRequestContext request) {
    Denials denials = denials();
    return switch (decision) {
      case UNAUTHENTICATED -> denials.of(CredentialsCheck.of(lines, request, denials::mayAccept));
      case ROLE_MISSING -> denials.of(DenialReason.ROLE_MISSING, false);
      case SCOPE_MISSING -> denials.ofMissing(rule.scopes());
      default -> denials.of(DenialReason.DENIED, false);
    };
  }

  private Refusal refusal(DenialReason reason, AccessRule rule, ContainerRequestContext request) {
    return records.refuse(denials().of(reason, false), rule, request);
  }

  private Denials denials() {
    return answers.get().denials();
  }

  /** RFC 6750, section 3.1: invalid_request. */
  private boolean isTokenInTwoPlaces(List<String> lines, ContainerRequestContext request) {
    return lines.size() == 1
        && CredentialsCheck.read(lines.get(0)).filter(CredentialsCheck::isBearer).isPresent()
        && denials().offersBearer()
        && RequestTarget.of(request.getUriInfo()).mayCarry("access_token");
  }
}
