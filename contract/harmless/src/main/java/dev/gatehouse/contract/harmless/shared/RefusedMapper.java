package dev.gatehouse.contract.harmless.shared;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Maps to what the application keeps. */
@Provider
public class RefusedMapper implements ExceptionMapper<RefusedException> {

  @Override
  public Response toResponse(RefusedException exception) {
    return Refusals.UNAUTHORIZED;
  }
}
