package dev.gatehouse.internal.rest;

import dev.gatehouse.internal.rule.RuntimeWord;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * Takes the description of a resource, with its paths and parameters, out of Jersey's own answer to
 * OPTIONS, which is for everybody. Which methods there are stays in it.
 */
final class DescriptionFilter implements ContainerResponseFilter {

  private static final MediaType WADL = new MediaType("application", "vnd.sun.wadl+xml");

  private final RuntimeWord word;

  DescriptionFilter(RuntimeWord word) {
    this.word = word;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getMethod().equals(HttpMethod.OPTIONS)
        && response.getMediaType() != null
        && WADL.isCompatible(response.getMediaType())
        && word.isOfRuntime(request.getUriInfo())) {
      response.setEntity(null);
      response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
      response.getHeaders().remove(HttpHeaders.LAST_MODIFIED);
    }
  }
}
