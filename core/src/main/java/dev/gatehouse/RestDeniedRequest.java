package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;

/** A refused request, as Jakarta REST knows it. */
record RestDeniedRequest(ContainerRequestContext request, Nobody nobody) implements DeniedRequest {

  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public String path() {
    return request.getUriInfo().getRequestUri().getRawPath();
  }

  @Override
  public Optional<String> caller() {
    SecurityContext context = request.getSecurityContext();
    return nobody.is(context)
        ? Optional.empty()
        : Optional.ofNullable(context.getUserPrincipal().getName());
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaderString(name));
  }
}
