package dev.gatehouse.stacks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Locators of one type whose paths are alike; what they lead to knows which ones were taken. */
@Path("chosen/{tenant}")
public class ChosenResource {

  @Path("me/orders")
  public Step mine() {
    return new Step("open");
  }

  @Path("{user}/orders")
  @RolesAllowed("admin")
  public Step ofUser() {
    return new Step("admin");
  }

  @Path("{number: [0-9]+}")
  public Step numbered() {
    return new Step("open");
  }

  @Path("{name: [a-z]+}")
  @RolesAllowed("admin")
  public Step named() {
    return new Step("admin");
  }

  @Path("{kind: (x|y)}/{rest: .+}/end")
  public Object between() {
    return new Step("open");
  }

  @Path("files/{path: .+}")
  @RolesAllowed("admin")
  public Object files() {
    return new Step("admin");
  }

  /** What the locators lead to. */
  public static class Step {

    private final String taken;

    Step(String taken) {
      this.taken = taken;
    }

    @GET
    public String get() {
      return "served " + taken;
    }

    @GET
    @Path("{id}/item")
    public String item() {
      return "served " + taken;
    }

    /**
     * By its type it would lead to itself, and Dropwizard, which lists all endpoints, to no end.
     */
    @Path("again")
    public Object again() {
      return new Step(taken);
    }

    @Path("guarded")
    @RolesAllowed("admin")
    public Object guarded() {
      return new Step("admin");
    }

    @Path("{number: [0-9]+}")
    public Object numbered() {
      return new Step(taken);
    }
  }
}
