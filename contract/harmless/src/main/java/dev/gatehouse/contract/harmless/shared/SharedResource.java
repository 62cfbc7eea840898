package dev.gatehouse.contract.harmless.shared;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Every way out for what the application keeps. */
@Path("shared")
public class SharedResource {

  @GET
  @Path("returned-401")
  public Response returned401() {
    return Refusals.UNAUTHORIZED;
  }

  @GET
  @Path("returned-403")
  public Response returned403() {
    return Refusals.FORBIDDEN;
  }

  @GET
  @Path("challenge-401")
  public Response challenge() {
    return Refusals.WITH_CHALLENGE;
  }

  @GET
  @Path("thrown-401")
  public Response thrown() {
    throw Refusals.THROWN;
  }

  @GET
  @Path("mapped-401")
  public Response mapped() {
    throw new RefusedException();
  }

  @GET
  @Path("{aborted: aborted-40.}")
  public String aborted() {
    return "not reached";
  }

  @GET
  @Path("changes")
  public String changes() {
    return Refusals.changes();
  }
}
