package dev.gatehouse.contract.denials;

import dev.gatehouse.contract.requests.PayloadReader;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** An application that refuses by itself, in all the ways that there are. */
@Path("application")
@PermitAll
public class ApplicationResource {

  public static final String SECRET = "row 17 belongs to mallory";

  /** For the runtime. */
  public ApplicationResource() {}

  /**
   * Throws a 401 with a challenge.
   *
   * @return never
   */
  @GET
  @Path("throws-401")
  public String throws401() {
    throw new NotAuthorizedException("Bearer realm=\"app\"");
  }

  /**
   * Throws a 401 whose challenge is prose, by a common mistake.
   *
   * @return never
   */
  @GET
  @Path("throws-401-prose")
  public String throws401Prose() {
    throw new NotAuthorizedException("You must log in, " + SECRET);
  }

  /**
   * Throws a 401 with two challenges in one line, and a bare one.
   *
   * @return never
   */
  @GET
  @Path("throws-401-several")
  public String throws401Several() {
    throw new NotAuthorizedException(
        Response.status(401)
            .header("WWW-Authenticate", "Bearer realm=app, Basic realm=\"app\"")
            .header("WWW-Authenticate", "Bearer")
            .header("WWW-Authenticate", "Negotiate")
            .build());
  }

  /**
   * Throws a 401 without a challenge.
   *
   * @return never
   */
  @GET
  @Path("throws-401-bare")
  public String throws401Bare() {
    throw new NotAuthorizedException(Response.status(401).header("X-Kept", "yes").build());
  }

  /**
   * Throws a 401 whose challenge holds a line break and a header.
   *
   * @return never
   */
  @GET
  @Path("throws-401-line-break")
  public String throws401LineBreak() {
    throw new NotAuthorizedException("Bearer realm=\"a\"\r\nX-Injected: injected");
  }

  /**
   * Throws a 401 whose challenge has a line feed within quotes.
   *
   * @return never
   */
  @GET
  @Path("throws-401-bare-line-feed")
  public String throws401BareLineFeed() {
    throw new NotAuthorizedException("Bearer realm=\"a\nX-Injected: injected\"");
  }

  /**
   * Throws a 401 whose challenge has quotes within its realm.
   *
   * @return never
   */
  @GET
  @Path("throws-401-quotes")
  public String throws401Quotes() {
    throw new NotAuthorizedException("Bearer realm=\"a\\\"b\\\\c\", error=invalid_token");
  }

  /**
   * Returns a 401 whose challenge holds a line break and a header.
   *
   * @return it
   */
  @GET
  @Path("returns-401-line-break")
  public Response returns401LineBreak() {
    return Response.status(401)
        .header("WWW-Authenticate", "Bearer realm=\"a\"\r\nX-Injected: injected")
        .build();
  }

  /**
   * Throws a 403 with a text.
   *
   * @return never
   */
  @GET
  @Path("throws-403")
  public String throws403() {
    throw new ForbiddenException(SECRET);
  }

  /**
   * Throws a 403 that has a body.
   *
   * @return never
   */
  @GET
  @Path("throws-403-entity")
  public String throws403Entity() {
    throw new ForbiddenException(Response.status(403).entity("mine").type("text/plain").build());
  }

  /**
   * Throws an exception that has a mapper of the application's own.
   *
   * @return never
   */
  @GET
  @Path("throws-mapped")
  public String throwsMapped() {
    throw new OutOfStockException();
  }

  /**
   * Throws a 404.
   *
   * @return never
   */
  @GET
  @Path("throws-404")
  public String throws404() {
    throw new NotFoundException();
  }

  /**
   * Returns a bare 401.
   *
   * @return it
   */
  @GET
  @Path("returns-401")
  public Response returns401() {
    return Response.status(401).build();
  }

  /**
   * Returns a 401 with a body and no challenge.
   *
   * @return it
   */
  @GET
  @Path("returns-401-entity")
  public Response returns401Entity() {
    return Response.status(401).entity("mine").type("text/plain").build();
  }

  /**
   * Returns a bare 403.
   *
   * @return it
   */
  @GET
  @Path("returns-403")
  public Response returns403() {
    return Response.status(403).build();
  }

  /**
   * Returns a bare 403 that names the scope to obtain.
   *
   * @return it
   */
  @GET
  @Path("returns-403-challenge")
  public Response returns403Challenge() {
    return Response.status(403)
        .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"w\"")
        .build();
  }

  /**
   * Returns a 403 with a body.
   *
   * @return it
   */
  @GET
  @Path("returns-403-entity")
  public Response returns403Entity() {
    return Response.status(403).entity("mine").type("text/plain").build();
  }

  /**
   * Served, unless {@link ApplicationFilters.Abort} aborts it.
   *
   * @return served
   */
  @GET
  @Path("open")
  public String open() {
    return "served";
  }

  /**
   * For admins, with a caller whose security context is broken by {@link
   * ApplicationFilters.BrokenContext}.
   *
   * @return served
   */
  @GET
  @Path("for-admins")
  @RolesAllowed("admin")
  public String forAdmins() {
    return "served";
  }

  /**
   * How many bodies have been read.
   *
   * @return the number
   */
  @GET
  @Path("reads")
  public String reads() {
    return String.valueOf(PayloadReader.reads());
  }

  /** A refusal that the application words by itself. */
  static class OutOfStockException extends ForbiddenException {
    private static final long serialVersionUID = 1L;
  }
}
