package dev.gatehouse.docs.browsers;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Lets scripts of these origins read answers. */
@Provider
public class CorsFilter implements ContainerResponseFilter {

  private final Set<String> origins;

  public CorsFilter() {
    this(Set.of("https://shop.example.com"));
  }

  CorsFilter(Set<String> origins) {
    this.origins = origins;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.add("Vary", "Origin");
    String origin = request.getHeaderString("Origin");
    if (origin == null || !origins.contains(origin)) {
      return;
    }
    headers.putSingle("Access-Control-Allow-Origin", origin);
    if (request.getHeaderString("Access-Control-Request-Method") != null) {
      headers.putSingle("Access-Control-Allow-Methods", "GET, POST, DELETE");
      headers.putSingle("Access-Control-Allow-Headers", "Authorization, Content-Type");
      headers.putSingle("Access-Control-Max-Age", "600");
    }
  }
}
