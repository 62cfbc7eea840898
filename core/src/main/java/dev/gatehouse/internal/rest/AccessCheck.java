package dev.gatehouse.internal.rest;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.internal.caller.Authorization;
import dev.gatehouse.internal.caller.CallerSecurityContext;
import dev.gatehouse.internal.caller.Decision;
import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.caller.Nobody;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.ContainerAnswer;
import dev.gatehouse.internal.denial.DenialCatalogue;
import dev.gatehouse.internal.denial.DenialRecords;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.denial.Refusal;
import dev.gatehouse.internal.denial.RequestTarget;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Holds the caller of a request against the rule of its endpoint. */
public final class AccessCheck {

  private final LazyDenialWriter writer;
  private final Container container;
  private final DenialRecords records;

  public AccessCheck(LazyDenialWriter writer, Container container) {
    this.writer = writer;
    this.container = container;
    this.records = new DenialRecords(writer, container);
  }

  /**
   * Checks.
   *
   * @return how the request ends, or null where it may go on
   */
  @Nullable Refusal check(
      AccessRule rule, GuardedRequest guarded, ContainerRequestContext request) {
    return switch (Decision.withoutCaller(rule)) {
      case PASS -> pass(request);
      case DENIED -> refuse(DenialReason.DENIED, guarded, request);
      default -> decide(rule, guarded, request);
    };
  }

  private static @Nullable Refusal pass(ContainerRequestContext request) {
    if (GuardedRequest.isAmbiguous(request)) {
      // The server has chosen one of the lines, and nobody can say that it was meant.
      request.setSecurityContext(CallerSecurityContext.nobody(request.getSecurityContext()));
    }
    return null;
  }

  private @Nullable Refusal decide(
      AccessRule rule, GuardedRequest guarded, ContainerRequestContext request) {
    Authorization authorization = guarded.authorization(request);
    if (authorization.isAmbiguous() || isTokenInTwoPlaces(authorization, request)) {
      return refuse(DenialReason.CREDENTIALS_AMBIGUOUS, guarded, request);
    }
    Decision decision;
    try {
      if (guarded.failedCheck() != null && !isForAnybody(rule)) {
        return refuse(DenialReason.CHECK_UNAVAILABLE, guarded, request);
      }
      decision = decideNow(rule, guarded, request);
      if (decision == Decision.UNAUTHENTICATED && !guarded.isRefused()) {
        Response dialog = authenticate(guarded);
        if (dialog != null) {
          return Refusal.by(dialog);
        }
        decision = decideNow(rule, guarded, request);
      }
    } catch (Throwable e) {
      guarded.checkFailed(
          e,
          "It cannot be told who the caller is, in which role or with which scopes; the request is"
              + " answered with 503",
          writer.failures());
      return refuse(DenialReason.CHECK_UNAVAILABLE, guarded, request);
    }
    return decision == Decision.PASS
        ? null
        : records.refuse(denial(decision, rule, guarded, request), guarded, request);
  }

  private Decision decideNow(
      AccessRule rule, GuardedRequest guarded, ContainerRequestContext request) {
    Decision decision =
        Decision.of(rule, request.getSecurityContext(), writer.get().nobody(), writer.scopes());
    return decision == Decision.UNAUTHENTICATED && !guarded.isRefused() && isForAnybody(rule)
        ? Decision.PASS
        : decision;
  }

  private boolean isForAnybody(AccessRule rule) {
    return isForAnybody(rule, writer.get().nobody(), container);
  }

  /**
   * Whether a rule may let in a caller whom nobody knows: it asks for roles and nothing else, and
   * the server says that everybody has them.
   */
  static boolean isForAnybody(AccessRule rule, Nobody nobody, Container container) {
    return rule.kind() == AccessRule.Kind.ROLES
        && rule.scopes().isEmpty()
        && rule.acrValues().isEmpty()
        && rule.maxAge().isEmpty()
        && rule.roles().stream().allMatch(anyOf -> container.isForAnybody(anyOf, nobody));
  }

  /** Has the container authenticate; what it answers in place of a denial, or null. */
  private @Nullable Response authenticate(GuardedRequest guarded) throws Exception {
    boolean challenges = !writer.get().authenticates();
    ContainerAnswer answer = container.authenticate(challenges);
    if (!challenges) {
      // Authenticators of the application challenge; the container was asked whom it knows.
      return null;
    }
    guarded.challengedByMechanism(answer.challenges());
    return answer.response();
  }

  private Denial denial(
      Decision decision, AccessRule rule, GuardedRequest guarded, ContainerRequestContext request) {
    DenialCatalogue denials = writer.get().denials();
    return switch (decision) {
      case UNAUTHENTICATED -> denials.of(guarded.because(request, denials), rule);
      case AUTHENTICATION_INSUFFICIENT ->
          denials.ofInsufficient(rule, guarded.authorization(request));
      case ROLE_MISSING -> denials.of(DenialReason.ROLE_MISSING);
      case SCOPE_MISSING -> denials.ofMissing(rule, guarded.authorization(request));
      default -> denials.of(DenialReason.DENIED);
    };
  }

  private Refusal refuse(
      DenialReason reason, GuardedRequest guarded, ContainerRequestContext request) {
    return records.refuse(writer.get().denials().of(reason), guarded, request);
  }

  /** RFC 6750, section 3.1: invalid_request. */
  private boolean isTokenInTwoPlaces(Authorization authorization, ContainerRequestContext request) {
    return authorization.credentials() != null
        && authorization.mayBeBearer()
        && writer.get().denials().offersBearer()
        && RequestTarget.of(request.getUriInfo()).mayCarry("access_token");
  }
}
