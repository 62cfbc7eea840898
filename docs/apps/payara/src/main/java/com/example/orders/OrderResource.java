package com.example.orders;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("orders")
@RolesAllowed("customer")
public class OrderResource {

  @GET
  public String list() {
    return "one bicycle\n";
  }
}
