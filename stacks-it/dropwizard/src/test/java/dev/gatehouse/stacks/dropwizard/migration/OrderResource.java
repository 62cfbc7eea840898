package dev.gatehouse.stacks.dropwizard.migration;

import dev.gatehouse.Authenticated;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What both applications serve. */
@Path("orders")
public class OrderResource {

  @GET
  @Authenticated
  public String list(@Auth User user) {
    return "orders of " + user.getName();
  }

  @GET
  @Path("report")
  @RolesAllowed("admin")
  public String report() {
    return "...";
  }

  @GET
  @Path("catalogue")
  @PermitAll
  public String catalogue() {
    return "...";
  }

  /** Closed as a whole. */
  @Path("ledger")
  @DenyAll
  public static class LedgerResource {

    @GET
    public String ledger() {
      return "...";
    }
  }
}
