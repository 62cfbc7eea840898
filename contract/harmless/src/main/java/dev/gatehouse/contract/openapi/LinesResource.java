package dev.gatehouse.contract.openapi;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;

/** Behind a locator. */
@RolesAllowed("**")
public class LinesResource {

  @GET
  public String lines() {
    return "lines";
  }
}
