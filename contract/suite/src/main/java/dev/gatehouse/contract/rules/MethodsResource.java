package dev.gatehouse.contract.rules;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** For admins by its class, with request methods that have rules of their own. */
@Path("methods")
@RolesAllowed("admin")
public class MethodsResource {

  /** For the runtime. */
  public MethodsResource() {}

  /**
   * As the class says.
   *
   * @return served
   */
  @GET
  public String get() {
    return "served GET";
  }

  /**
   * For everybody.
   *
   * @return served
   */
  @POST
  @PermitAll
  public String post() {
    return "served POST";
  }

  /**
   * As the class says.
   *
   * @return served
   */
  @DELETE
  public String delete() {
    return "served DELETE";
  }

  /**
   * For users.
   *
   * @return served
   */
  @PUT
  @RolesAllowed("user")
  public String put() {
    return "served PUT";
  }

  /**
   * As the class says.
   *
   * @return served
   */
  @OPTIONS
  public String options() {
    return "served OPTIONS";
  }

  /**
   * For everybody, by GET.
   *
   * @return served
   */
  @GET
  @Path("guarded-head")
  @PermitAll
  public String openGet() {
    return "served GET";
  }

  /** As the class says. */
  @HEAD
  @Path("guarded-head")
  public void guardedHead() {}

  /**
   * As the class says.
   *
   * @return served
   */
  @GET
  @Path("open-head")
  public String guardedGet() {
    return "served GET";
  }

  /** For everybody, by HEAD. */
  @HEAD
  @Path("open-head")
  @PermitAll
  public void openHead() {}
}
