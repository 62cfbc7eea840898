package dev.gatehouse.contract.rules;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Resources that a container of beans puts proxies before, on servers that have one. */
public final class ManagedBeans {

  private ManagedBeans() {}

  /** The guard is on the bean's class. */
  @Path("managed/class")
  @ApplicationScoped
  @RolesAllowed("admin")
  public static class OfClass {

    /** For the runtime. */
    public OfClass() {}

    /**
     * As the class says.
     *
     * @return served
     */
    @GET
    public String get() {
      return "served";
    }
  }

  /** Has a guard and no scope. */
  @RolesAllowed("admin")
  public static class Guarded {

    /** For subclasses. */
    public Guarded() {}

    /**
     * As the class says.
     *
     * @return served
     */
    @GET
    public String get() {
      return "served";
    }
  }

  /** The guard is on the bean's superclass. */
  @Path("managed/superclass")
  @ApplicationScoped
  public static class OfSuperclass extends Guarded {

    /** For the runtime. */
    public OfSuperclass() {}
  }

  /** The guard is on the bean's method. */
  @Path("managed/method")
  @ApplicationScoped
  public static class OfMethod {

    /** For the runtime. */
    public OfMethod() {}

    /**
     * For admins.
     *
     * @return served
     */
    @GET
    @RolesAllowed("admin")
    public String get() {
      return "served";
    }
  }
}
