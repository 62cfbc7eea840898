package org.example;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Has the body read before anybody asks who the caller is. */
@Path("form")
@RolesAllowed("admin")
public class FormResource {

  @FormParam("note")
  private String note;

  /** For admins. */
  @POST
  public String post() {
    return note;
  }
}
