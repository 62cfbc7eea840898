package dev.gatehouse.internal.denial;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/**
 * Remembers that a request is a HEAD: where the method for GET answers it, Jersey calls it a GET
 * from matching until the response.
 */
@PreMatching
public final class HeadRequests implements ContainerRequestFilter {

  private static final String PROPERTY = HeadRequests.class.getName();

  @Override
  public void filter(ContainerRequestContext request) {
    if (HttpMethod.HEAD.equals(request.getMethod())) {
      request.setProperty(PROPERTY, Boolean.TRUE);
    }
  }

  /** The method of a request as it was sent, or as a filter before the matching has put it. */
  static String methodOf(ContainerRequestContext request) {
    return request.getProperty(PROPERTY) == null ? request.getMethod() : HttpMethod.HEAD;
  }
}
