package dev.gatehouse.contract.callers;

import dev.gatehouse.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Where a check of credentials that failed makes a difference, and where it makes none. */
@Path("failed-check")
public class FailedCheckResource {

  /** For the runtime. */
  public FailedCheckResource() {}

  /** Behind a locator. */
  public static class Located {

    /** For the runtime. */
    public Located() {}

    /**
     * Open by itself.
     *
     * @return served
     */
    @GET
    @PermitAll
    public String get() {
      return "served";
    }
  }

  private static String served(SecurityContext caller) {
    return "served "
        + (caller.getUserPrincipal() == null ? "nobody" : caller.getUserPrincipal().getName());
  }

  /**
   * Not annotated.
   *
   * @param caller the caller
   * @return served, and the caller
   */
  @GET
  @Path("open")
  public String open(@Context SecurityContext caller) {
    return served(caller);
  }

  /**
   * Open to everybody.
   *
   * @param caller the caller
   * @return served, and the caller
   */
  @GET
  @PermitAll
  @Path("permit")
  public String permit(@Context SecurityContext caller) {
    return served(caller);
  }

  /**
   * For whoever is known.
   *
   * @param caller the caller
   * @return served, and the caller
   */
  @GET
  @Authenticated
  @Path("known")
  public String known(@Context SecurityContext caller) {
    return served(caller);
  }

  /**
   * For nobody.
   *
   * @return never
   */
  @GET
  @DenyAll
  @Path("denied")
  public String denied() {
    return "served";
  }

  /**
   * Asks by itself who is calling.
   *
   * @param caller the caller
   * @return served, and the caller
   */
  @GET
  @PermitAll
  @Path("asks")
  public String asks(@Context SecurityContext caller) {
    if (caller.getUserPrincipal() == null) {
      throw new NotAuthorizedException("Basic realm=\"contract\"");
    }
    return served(caller);
  }

  /**
   * Asks by itself, and answers in its own words.
   *
   * @param caller the caller
   * @return a response of its own where nobody is known
   */
  @GET
  @PermitAll
  @Path("own-words")
  public Response ownWords(@Context SecurityContext caller) {
    return caller.getUserPrincipal() == null
        ? Response.status(401).entity("log in first").type("text/plain").build()
        : Response.ok(served(caller)).build();
  }

  /**
   * Refuses for a reason of its own.
   *
   * @return never
   */
  @GET
  @PermitAll
  @Path("forbids")
  public String forbids() {
    throw new ForbiddenException();
  }

  /**
   * An open endpoint behind a guard.
   *
   * @return the resource
   */
  @RolesAllowed("user")
  @Path("located")
  public Located located() {
    return new Located();
  }
}
