package dev.gatehouse.stacks;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Refuses by itself, in the ways that applications do. */
@Path("refusing")
@PermitAll
public class RefusingResource {

  static final String SECRET = "row 17 belongs to mallory";
  static final String OWN_CHALLENGE = "Shop realm=\"till\"";

  /** A constant that all requests share, as many applications have one. */
  private static final Response NO = Response.status(401).build();

  @GET
  @Path("throws-403")
  public String throwsForbidden() {
    throw new ForbiddenException(SECRET);
  }

  @GET
  @Path("throws-401")
  public String throwsNotAuthorized() {
    throw new NotAuthorizedException(OWN_CHALLENGE);
  }

  @GET
  @Path("returns-401")
  public Response returnsOwnChallenge() {
    return Response.status(401).header(HttpHeaders.WWW_AUTHENTICATE, OWN_CHALLENGE).build();
  }

  @GET
  @Path("returns-shared-401")
  public Response returnsShared() {
    return NO;
  }

  @GET
  @Path("returns-403-entity")
  public Response returnsEntity() {
    return Response.status(403).entity("closed on Sundays").type(MediaType.TEXT_PLAIN).build();
  }

  @GET
  @Path("throws-sold-out")
  public String throwsSoldOut() {
    throw new SoldOutException();
  }

  /** A refusal that has a mapper of its own. */
  public static class SoldOutException extends ForbiddenException {
    private static final long serialVersionUID = 1;
  }

  /** The application's answer to it. */
  @Provider
  public static class SoldOutMapper implements ExceptionMapper<SoldOutException> {

    @Override
    public Response toResponse(SoldOutException exception) {
      return Response.status(403).entity("sold out").type(MediaType.TEXT_PLAIN).build();
    }
  }
}
