package dev.gatehouse.benchmarks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The resource that all contenders serve. */
@Path("report")
public class ReportResource {

  /** For admins, where anybody asks. */
  @GET
  @Produces("text/plain")
  @RolesAllowed(Caller.ROLE)
  public String get() {
    return "report";
  }
}
