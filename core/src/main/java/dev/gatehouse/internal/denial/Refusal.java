package dev.gatehouse.internal.denial;

import dev.gatehouse.Denial;
import dev.gatehouse.internal.caller.GuardedRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * How a request ends that does not go on.
 *
 * @param denial what is refused; null where the container answers in place of a denial
 * @param answer what the container answers, a redirect to a login for example, or null
 */
public record Refusal(@Nullable Denial denial, @Nullable Response answer) {

  static Refusal of(Denial denial) {
    return new Refusal(denial, null);
  }

  public static Refusal by(Response answer) {
    return new Refusal(null, answer);
  }

  /**
   * Ends a request by the exception of REST, which the runtime maps. Where there is none, since
   * nothing could be decided or the container answers, by a response.
   *
   * @throws NotAuthorizedByRuleException where the status is 401
   * @throws ForbiddenByRuleException where it is 403
   */
  public void raise(ContainerRequestContext request) {
    if (denial != null && denial.status() == 401) {
      throw new NotAuthorizedByRuleException(denial);
    }
    if (denial != null && denial.status() == 403) {
      throw new ForbiddenByRuleException(denial);
    }
    abort(request);
  }

  /** Ends a request by a response, which no mapper gets hold of. */
  public void abort(ContainerRequestContext request) {
    if (denial == null) {
      GuardedRequest.of(request).answeredByContainer();
      request.abortWith(answer);
    } else {
      request.abortWith(DenialResponses.bare(denial, request));
    }
  }
}
