package dev.gatehouse.wars.basic;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** Whose container refuses. */
@Stateless
public class GuardedBean {

  @RolesAllowed("admin")
  public String serve() {
    return "served by the bean";
  }
}
