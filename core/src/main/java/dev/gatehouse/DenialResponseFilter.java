package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.util.List;

/**
 * The one place where REST's denials get their headers and body: those that Gatehouse decided,
 * those that the application threw or returned, and those that somebody else's filter aborted with.
 */
final class DenialResponseFilter implements ContainerResponseFilter {

  private static final Annotation[] NO_ANNOTATIONS = {};

  private final LateAnswers answers;
  private final Container container;
  private final ResponseRewriter rewriter;

  /**
   * Creates the filter.
   *
   * @param rewriter completes what the application may send to other clients too
   */
  DenialResponseFilter(LateAnswers answers, Container container, ResponseRewriter rewriter) {
    this.answers = answers;
    this.container = container;
    this.rewriter = rewriter;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    DenialAnswers made = answers.get();
    if (Refusal.isByContainer(request) && response.getStatus() != 403) {
      return;
    }
    if (response.getEntity() instanceof BeanDenial) {
      answer(BeanDenial.of(request, made), request, response);
    }
    Denial refused = Refusal.recordedIn(request);
    int status = response.getStatus();
    boolean asDecided = refused != null && refused.status() == status;
    if (asDecided || status == 401 || status == 403) {
      Denial expected = asDecided ? refused : made.denials().byApplication(status);
      complete(made, inOwnWords(expected, response.getEntity()), request, response);
    } else if (refused != null) {
      // The application's own mapper chose another answer, say a 404 that hides the resource.
      made.tell(refused, new RestDeniedRequest(request, made.nobody()));
    }
  }

  /** In those of the application, where it has asked for them: by what it threw or returned. */
  private static Denial inOwnWords(Denial expected, Object entity) {
    return entity instanceof ApplicationDenialBody body
            && body.denial().status() == expected.status()
        ? body.denial().denial(expected)
        : expected;
  }

  /** In place of what beans say without knowing who the caller is. */
  private static void answer(
      Denial denial, ContainerRequestContext request, ContainerResponseContext response) {
    Refusal.record(denial, request);
    response.setStatus(denial.status());
    response.setEntity(null);
    if (denial.reason() == DenialReason.CHECK_UNAVAILABLE) {
      response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
      Unavailable.of(request).tellWhenToRetry(response.getHeaders());
    }
  }

  private void complete(
      DenialAnswers made,
      Denial expected,
      ContainerRequestContext request,
      ContainerResponseContext response) {
    DeniedRequest denied = new RestDeniedRequest(request, made.nobody());
    List<String> onResponse = container.challenges();
    List<String> byContainer = challenges(request, onResponse);
    MultivaluedMap<String, Object> headers = response.getHeaders();
    if (!DenialResponses.isMadeHere(headers)) {
      rewriter.rewrite(made, expected, byContainer, denied, request, response);
      return;
    }
    ResponseRewriter.removeFallback(response.getEntity(), headers);
    DenialBodies.Body body =
        made.complete(
            expected, headers, byContainer, ResponseRewriter.hasOwnBody(response), denied);
    if (!onResponse.isEmpty()) {
      replaceChallenges(headers);
    }
    if (body != null) {
      response.setEntity(body.bytes(), NO_ANNOTATIONS, body.mediaType());
    }
  }

  /** Those of the mechanism that was asked, else those that are on the response. */
  @SuppressWarnings("unchecked") // only the access check writes it
  private static List<String> challenges(ContainerRequestContext request, List<String> onResponse) {
    List<String> asked = (List<String>) request.getProperty(ContainerAnswer.CHALLENGES);
    return asked == null || asked.isEmpty() ? onResponse : asked;
  }

  /** Runtimes add to what the container has put there, and a denial says it all. */
  private void replaceChallenges(MultivaluedMap<String, Object> headers) {
    MultivaluedMap<String, Object> challenges = new MultivaluedHashMap<>();
    List<Object> lines = headers.get(HttpHeaders.WWW_AUTHENTICATE);
    challenges.put(HttpHeaders.WWW_AUTHENTICATE, lines == null ? List.of() : lines);
    if (container.write(challenges, null)) {
      headers.remove(HttpHeaders.WWW_AUTHENTICATE);
    }
  }
}
