package dev.gatehouse.contract.requests;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Matches whatever is behind it. */
@Path("any-path")
public class AnyPathResource {

  /** For the runtime. */
  public AnyPathResource() {}

  /**
   * For admins.
   *
   * @return served
   */
  @GET
  @Path("{rest: .*}")
  @RolesAllowed("admin")
  public String get() {
    return "served";
  }
}
