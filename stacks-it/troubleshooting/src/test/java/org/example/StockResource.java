package org.example;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A role is misspelt. */
@Path("stock")
public class StockResource {

  /** For admins. */
  @GET
  @RolesAllowed("admin")
  public String get() {
    return "stock";
  }

  /** For nobody, by a slip of the finger. */
  @DELETE
  @RolesAllowed("amdin")
  public void clear() {}
}
