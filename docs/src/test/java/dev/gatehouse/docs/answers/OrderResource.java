package dev.gatehouse.docs.answers;

import dev.gatehouse.Denial;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;

/** Refuses by annotations, and in words of its own. */
@Path("orders")
public class OrderResource {

  /** For those with the role. */
  @GET
  @RolesAllowed("customer")
  public String list() {
    return "one bicycle\n";
  }

  /** Somebody else's. */
  @GET
  @Path("7")
  public String show() {
    throw Denial.forbidden("This order belongs to another customer.")
        .type(URI.create("https://example.com/problems/not-yours"))
        .with("order", 7)
        .toException();
  }
}
