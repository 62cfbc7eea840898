package dev.gatehouse.example;

import dev.gatehouse.AccessTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Who may call what, for admins: it tells attackers where to look. */
@Path("access-table")
public class AccessTableResource {

  /** The table of this very application. */
  @GET
  @RolesAllowed("admin")
  @Produces(MediaType.APPLICATION_JSON)
  public String table(@Context Configuration configuration) {
    return AccessTable.ofRunning(configuration).toJson();
  }
}
