package dev.gatehouse.contract.harmless.shared;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** The application's own objects: one for all requests, which nobody else may change. */
final class Refusals {

  static final Response UNAUTHORIZED = Response.status(401).build();
  static final Response FORBIDDEN = Response.status(403).build();
  static final Response WITH_CHALLENGE =
      Response.status(401).header("WWW-Authenticate", "ApiKey realm=\"kept\"").build();
  static final WebApplicationException THROWN =
      new WebApplicationException(Response.status(401).build());

  private Refusals() {}

  /** Nothing, as long as nobody has changed them. */
  static String changes() {
    StringBuilder changes = new StringBuilder();
    for (Response response :
        new Response[] {UNAUTHORIZED, FORBIDDEN, WITH_CHALLENGE, THROWN.getResponse()}) {
      changes
          .append(response.getStatus())
          .append(response.hasEntity() ? " has an entity, " : " is empty, ")
          .append(response.getHeaders())
          .append('\n');
    }
    return changes.toString();
  }
}
