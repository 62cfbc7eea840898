package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.lang.annotation.Annotation;

/**
 * The one place where REST's denials get their headers and body: those that Gatehouse decided,
 * those that the application threw or returned, and those that somebody else's filter aborted with.
 */
final class DenialResponseFilter implements ContainerResponseFilter {

  private static final Annotation[] NO_ANNOTATIONS = {};

  private final LateAnswers answers;

  DenialResponseFilter(LateAnswers answers) {
    this.answers = answers;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof BeanDenial) {
      decide(request, response);
    }
    Denial refused = Refused.of(request);
    int status = response.getStatus();
    boolean asDecided = refused != null && refused.status() == status;
    if (asDecided || status == 401 || status == 403) {
      DenialAnswers made = answers.of(request);
      complete(made, asDecided ? refused : made.denials().byApplication(status), request, response);
    } else if (refused != null) {
      // The application's own mapper chose another answer, say a 404 that hides the resource.
      DenialAnswers made = answers.of(request);
      made.tell(refused, new RestDeniedRequest(request, made.nobody()));
    }
  }

  /** A bean's container says that the caller may not, not who it is. */
  private void decide(ContainerRequestContext request, ContainerResponseContext response) {
    DenialAnswers made = answers.of(request);
    Denial denial = BeanDenial.of(request, made);
    Refused.record(request, denial);
    response.setStatus(denial.status());
    response.setEntity(null);
  }

  private static void complete(
      DenialAnswers made,
      Denial expected,
      ContainerRequestContext request,
      ContainerResponseContext response) {
    DenialBodies.Body body =
        made.complete(
            expected,
            response.getHeaders(),
            Container.challenges(request.getProperty(Container.CHALLENGES)),
            response.hasEntity(),
            new RestDeniedRequest(request, made.nobody()));
    if (body != null) {
      response.setEntity(body.bytes(), NO_ANNOTATIONS, body.mediaType());
    }
  }
}
