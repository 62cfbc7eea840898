package dev.gatehouse.docs.testing;

import dev.gatehouse.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** Has a service that only a container injects. */
@Path("orders")
@Authenticated
public class OrderResource {

  /** What a container would inject. */
  public interface OrderService {

    /** All orders. */
    List<String> all();

    /** Drops one. */
    void cancel(long id);
  }

  @Inject OrderService orders;

  @GET
  public String list() {
    return String.join("\n", orders.all());
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed("admin")
  public void cancel(@PathParam("id") long id) {
    orders.cancel(id);
  }
}
