package dev.gatehouse.example;

import dev.gatehouse.Authenticated;
import dev.gatehouse.Denial;
import jakarta.annotation.security.RolesAllowed;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.StringReader;
import java.net.URI;
import java.util.Optional;

/**
 * Orders, for callers who say who they are.
 *
 * <p>The annotations tell which roles may come in. Whose order it is they cannot know: that is for
 * the code to say, by throwing a {@link Denial} in its own words, which looks like any other.
 */
@Path("orders")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

  private final Orders orders;
  private final Catalogue catalogue;

  OrderResource(Orders orders, Catalogue catalogue) {
    this.orders = orders;
    this.catalogue = catalogue;
  }

  /** Lists the caller's own orders, and everybody's to an admin. */
  @GET
  public String list(@Context SecurityContext caller) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    orders.all().stream()
        .filter(order -> isOpenTo(caller, order))
        .map(Order::toJson)
        .forEach(list::add);
    return Json.createObjectBuilder().add("orders", list).build().toString();
  }

  /** Shows one order. */
  @GET
  @Path("{id}")
  public String show(@PathParam("id") long id, @Context SecurityContext caller) {
    return find(id, caller).toJson().toString();
  }

  /** Creates an order from, for example, {@code {"item":"tent"}}. */
  @POST
  @RolesAllowed("customer")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(String body, @Context SecurityContext caller, @Context UriInfo request) {
    String item = item(body).filter(catalogue::has).orElseThrow(OrderResource::badRequest);
    Order order = orders.create(item, caller.getUserPrincipal().getName());
    URI location = request.getAbsolutePathBuilder().path(Long.toString(order.id())).build();
    return Response.created(location).entity(order.toJson().toString()).build();
  }

  /** Cancels an order: the caller's own, or anybody's where the caller is an admin. */
  @DELETE
  @Path("{id}")
  @RolesAllowed({"customer", "admin"})
  public void cancel(@PathParam("id") long id, @Context SecurityContext caller) {
    if (!orders.cancel(find(id, caller))) {
      throw new NotFoundException();
    }
  }

  private Order find(long id, SecurityContext caller) {
    Order order = orders.find(id).orElseThrow(NotFoundException::new);
    if (!isOpenTo(caller, order)) {
      throw Denial.forbidden("This order belongs to another customer.")
          .with("order", id)
          .toException();
    }
    return order;
  }

  private static boolean isOpenTo(SecurityContext caller, Order order) {
    return order.isOf(caller.getUserPrincipal()) || caller.isUserInRole("admin");
  }

  // The body comes as a String because only Jakarta EE servers are sure to read a JsonObject.
  private static Optional<String> item(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject().get("item") instanceof JsonString item
          ? Optional.of(item.getString())
          : Optional.empty();
    } catch (JsonException notJson) {
      return Optional.empty();
    }
  }

  private static BadRequestException badRequest() {
    return new BadRequestException(
        Response.status(Response.Status.BAD_REQUEST)
            .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
            .entity("Send {\"item\":\"...\"} with an item of the catalogue.\n")
            .build());
  }
}
