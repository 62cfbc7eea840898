package dev.gatehouse.internal.denial;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.internal.caller.GuardedRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The denial of each request: told to the listeners when it is made, since whatever runs behind
 * that may fail, and kept for the response filters. Thread-safe.
 */
public final class DenialRecords {

  private final LazyDenialWriter writer;
  private final Container container;

  public DenialRecords(LazyDenialWriter writer, Container container) {
    this.writer = writer;
    this.container = container;
  }

  /** Tells and keeps what was decided. */
  public Refusal refuse(Denial denial, GuardedRequest guarded, ContainerRequestContext request) {
    tell(denial, null, guarded, request);
    return Refusal.of(denial);
  }

  /** Tells and keeps what a response refuses that nobody has told yet. */
  public void find(
      GuardedRequest guarded, ContainerRequestContext request, ContainerResponseContext response) {
    if (guarded.denial() != null || !isDenial(response.getStatus())) {
      return;
    }
    DenialCatalogue denials = writer.get().denials();
    Denial found;
    if (DenialResponses.isOfBean(response.getHeaders())) {
      found = byBean(denials, guarded, request);
      // In place of what beans say without knowing who the caller is.
      response.setStatus(found.status());
      DenialResponses.tellWhenToRetry(found, guarded, response.getHeaders());
    } else {
      found =
          OwnWords.of(
              denials.byApplication(response.getStatus(), guarded.rule()), response.getEntity());
    }
    tell(found, response, guarded, request);
  }

  private void tell(
      Denial denial,
      @Nullable ContainerResponseContext response,
      GuardedRequest guarded,
      ContainerRequestContext request) {
    guarded.refused(denial);
    DenialWriter made = writer.get();
    made.tell(
        made.challenging(
            denial,
            response == null ? null : response.getHeaders(),
            challengesOfContainer(guarded)),
        new RestDeniedRequest(request, guarded, made.nobody(), writer.scopes()));
  }

  /** What a bean's container refused: it says that the caller may not, and not who that is. */
  private Denial byBean(
      DenialCatalogue denials, GuardedRequest guarded, ContainerRequestContext request) {
    boolean anonymous;
    try {
      anonymous = writer.get().nobody().is(request.getSecurityContext());
    } catch (RuntimeException | LinkageError e) {
      guarded.checkFailed(
          e, "The server failed to tell whom a bean has refused", writer.failures());
      return denials.of(DenialReason.CHECK_UNAVAILABLE);
    }
    if (!anonymous) {
      return denials.of(DenialReason.ROLE_MISSING);
    }
    return guarded.failedCheck() == null
        ? denials.of(guarded.because(request, denials), guarded.rule())
        : denials.of(DenialReason.CHECK_UNAVAILABLE);
  }

  /** Tells that another status is sent than that of the denial, once. */
  public void replace(
      Denial told, int status, GuardedRequest guarded, ContainerRequestContext request) {
    if (guarded.replaced()) {
      DenialWriter made = writer.get();
      made.tellReplaced(
          told, status, new RestDeniedRequest(request, guarded, made.nobody(), writer.scopes()));
    }
  }

  public static boolean isDenial(int status) {
    return status == 401 || status == 403;
  }

  /** Those of the mechanism that was asked, else those that are on the response. */
  public List<String> challengesOfContainer(GuardedRequest guarded) {
    List<String> asked = guarded.mechanismChallenges();
    return asked.isEmpty() ? container.challenges() : asked;
  }
}
