package dev.gatehouse.testkit.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Guards that a reader of the raw method would not see. */
public final class InheritedRules {

  private InheritedRules() {}

  /**
   * A contract with a type of its own.
   *
   * @param <T> what is saved
   */
  public interface Repository<T> {

    /**
     * For admins.
     *
     * @param name what to find
     * @return served
     */
    @RolesAllowed("admin")
    String find(T name);
  }

  /** Implements with a type argument, so that the compiler makes a bridge. */
  @Path("inherited/generic")
  public static class Implementing implements Repository<String> {

    /** For the runtime. */
    public Implementing() {}

    @GET
    @Path("{name}")
    @Override
    public String find(@PathParam("name") String name) {
      return "served " + name;
    }
  }

  /** Has a guarded method. */
  public static class Base {

    /** For subclasses. */
    public Base() {}

    /**
     * For admins.
     *
     * @return served
     */
    @RolesAllowed("admin")
    public String overridden() {
      return "served";
    }

    /**
     * As the concrete class says.
     *
     * @return served
     */
    @GET
    public String inherited() {
      return "served";
    }
  }

  /** Overrides without repeating the guard. */
  @Path("inherited/overridden")
  public static class Overriding extends Base {

    /** For the runtime. */
    public Overriding() {}

    @GET
    @Path("x")
    @Override
    public String overridden() {
      return super.overridden();
    }
  }

  /** Guards what it inherits. */
  @Path("inherited/class")
  @RolesAllowed("admin")
  public static class Inheriting extends Base {

    /** For the runtime. */
    public Inheriting() {}
  }
}
