package dev.gatehouse.example;

import jakarta.annotation.security.DenyAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The books, which nobody reads over HTTP, not even an admin. */
@Path("ledger")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

  /** Never runs. */
  @GET
  public String entries() {
    throw new AssertionError("@DenyAll let a request through");
  }
}
