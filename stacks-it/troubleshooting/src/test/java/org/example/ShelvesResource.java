package org.example;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Leads on by what the request says. */
@Path("shelves")
public class ShelvesResource {

  /** Runs before anybody asks who the caller is. */
  @Path("{id}")
  public ReportResource shelf(@PathParam("id") String id) {
    return new ReportResource();
  }
}
