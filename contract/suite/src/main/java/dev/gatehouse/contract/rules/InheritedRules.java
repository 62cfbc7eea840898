package dev.gatehouse.contract.rules;

import dev.gatehouse.Authenticated;
import jakarta.annotation.security.PermitAll;
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

  /** Inherits from what says nothing. */
  public static class Between extends Base {

    /** For subclasses. */
    public Between() {}
  }

  /** Guards what it inherits from further up. */
  @Path("inherited/twice")
  @RolesAllowed("admin")
  public static class InheritingTwice extends Between {

    /** For the runtime. */
    public InheritingTwice() {}
  }

  /** Has an endpoint that two classes inherit: the open one is asked first. */
  public static class First {

    /** For subclasses. */
    public First() {}

    /**
     * As the concrete class says.
     *
     * @return served
     */
    @GET
    public String shared() {
      return "served";
    }
  }

  /** Has an endpoint that two classes inherit: the closed one is asked first. */
  public static class Second {

    /** For subclasses. */
    public Second() {}

    /**
     * As the concrete class says.
     *
     * @return served
     */
    @GET
    public String shared() {
      return "served";
    }
  }

  /** Opens the first. */
  @Path("pairs/first/open")
  @PermitAll
  public static class FirstOpen extends First {

    /** For the runtime. */
    public FirstOpen() {}
  }

  /** Closes the first. */
  @Path("pairs/first/closed")
  @RolesAllowed("admin")
  public static class FirstClosed extends First {

    /** For the runtime. */
    public FirstClosed() {}
  }

  /** Opens the second. */
  @Path("pairs/second/open")
  @PermitAll
  public static class SecondOpen extends Second {

    /** For the runtime. */
    public SecondOpen() {}
  }

  /** Closes the second. */
  @Path("pairs/second/closed")
  @RolesAllowed("admin")
  public static class SecondClosed extends Second {

    /** For the runtime. */
    public SecondClosed() {}
  }

  /** Has the address and the endpoint, and is a resource itself where a server scans. */
  @Path("path-of-superclass")
  @Authenticated
  public static class Addressed {

    /** For the runtime. */
    public Addressed() {}

    /**
     * As this class says, and the concrete one.
     *
     * @return served
     */
    @GET
    public String get() {
      return "served";
    }
  }

  /** Has the stricter guard only. */
  @RolesAllowed("admin")
  public static class PathOfSuperclass extends Addressed {

    /** For the runtime. */
    public PathOfSuperclass() {}
  }
}
