package dev.gatehouse.internal.rest;

import dev.gatehouse.internal.caller.GuardedRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/**
 * The last filter before the matching: begins what the guard knows of a request. Where the method
 * for GET answers a HEAD, Jersey calls it a GET from the matching until the response.
 */
@PreMatching
public final class RequestStart implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    GuardedRequest.begin(request, HttpMethod.HEAD.equals(request.getMethod()));
  }
}
