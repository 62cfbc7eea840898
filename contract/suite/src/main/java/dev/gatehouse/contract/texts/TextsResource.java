package dev.gatehouse.contract.texts;

import dev.gatehouse.Denial;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Refuses for each kind of reason. */
@Path("texts")
public class TextsResource {

  /** For the runtime. */
  public TextsResource() {}

  @GET
  @Path("admin")
  @RolesAllowed("admin")
  public String admin() {
    return "served";
  }

  @GET
  @Path("denied")
  @DenyAll
  public String denied() {
    return "served";
  }

  @GET
  @Path("thrown")
  @PermitAll
  public String thrown() {
    throw new ForbiddenException();
  }

  @GET
  @Path("returned")
  @PermitAll
  public Response returned() {
    return Response.status(401).header("Vary", "Origin").header("Content-Language", "it").build();
  }

  @GET
  @Path("own-words")
  @PermitAll
  public String ownWords() {
    throw Denial.forbidden("This is Bob's.").toException();
  }

  @GET
  @Path("own-body")
  @PermitAll
  public Response ownBody() {
    return Response.status(403).type("text/plain").entity("mine").build();
  }
}
