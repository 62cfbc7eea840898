package org.example;

import dev.gatehouse.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Without a mistake. */
@Path("report")
@RolesAllowed("admin")
public class ReportResource {

  /** For admins. */
  @GET
  public String monthly() {
    return "monthly";
  }

  /** For every caller. */
  @GET
  @Path("summary")
  @Authenticated
  public String summary() {
    return "served summary";
  }
}
