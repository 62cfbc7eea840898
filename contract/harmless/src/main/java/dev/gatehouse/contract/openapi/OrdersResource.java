package dev.gatehouse.contract.openapi;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Endpoints of each kind, some of which their author has described. */
@Path("/orders")
@RolesAllowed("admin")
public class OrdersResource {

  @GET
  @RolesAllowed("**")
  public String any() {
    return "any";
  }

  @GET
  @Path("{id: [0-9]+}/")
  public String one(@PathParam("id") String id) {
    return id;
  }

  @DELETE
  @Path("/closed/{id}")
  @DenyAll
  public String nobody(@PathParam("id") String id) {
    return id;
  }

  @PUT
  @Path("open/{id}/")
  @PermitAll
  public String everybody(@PathParam("id") String id) {
    return id;
  }

  @GET
  @Path("described")
  @APIResponse(responseCode = "200", description = "The author's 200")
  @APIResponse(responseCode = "401", description = "The author's 401")
  @APIResponse(responseCode = "403", description = "The author's 403")
  public String described() {
    return "described";
  }

  @GET
  @Path("half")
  @APIResponse(responseCode = "403", description = "The author's 403")
  public String half() {
    return "half";
  }

  @Path("{id}/lines")
  public LinesResource lines(@PathParam("id") String id) {
    return new LinesResource();
  }
}
