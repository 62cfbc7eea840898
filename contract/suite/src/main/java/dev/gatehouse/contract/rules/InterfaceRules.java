package dev.gatehouse.contract.rules;

import dev.gatehouse.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Guards on interfaces, their methods and their default methods, and the other way round. */
public final class InterfaceRules {

  private InterfaceRules() {}

  /** Has the guards; another one has the endpoints. */
  public interface Guarding {

    /**
     * For admins.
     *
     * @return served
     */
    @RolesAllowed("admin")
    String redeclared();

    /**
     * For admins, and nobody overrides it.
     *
     * @return served
     */
    @GET
    @Path("inherited-default")
    @RolesAllowed("admin")
    default String inheritedDefault() {
      return "served";
    }

    /**
     * For admins, and somebody overrides it.
     *
     * @return never served
     */
    @RolesAllowed("admin")
    default String overriddenDefault() {
      return "not " + redeclared();
    }
  }

  /** Has the endpoints; the class has the guards. */
  public interface Declaring {

    /**
     * An endpoint.
     *
     * @return served
     */
    @GET
    @Path("reversed")
    String reversed();

    /**
     * An endpoint.
     *
     * @return served
     */
    @GET
    @Path("authenticated")
    String authenticated();
  }

  /** Has some of both by itself. */
  @Path("interfaces")
  public static class Implementing implements Guarding, Declaring {

    /** For the runtime. */
    public Implementing() {}

    @GET
    @Path("redeclared")
    @Override
    public String redeclared() {
      return "served";
    }

    @GET
    @Path("overridden-default")
    @Override
    public String overriddenDefault() {
      return "served";
    }

    @RolesAllowed("admin")
    @Override
    public String reversed() {
      return "served";
    }

    @Authenticated
    @Override
    public String authenticated() {
      return "served";
    }
  }

  /** For admins, all of it. */
  @RolesAllowed("admin")
  public interface GuardedType {

    /**
     * As the interface says.
     *
     * @return served
     */
    String get();
  }

  /** Says nothing by itself. */
  @Path("interface-type")
  public static class OfType implements GuardedType {

    /** For the runtime. */
    public OfType() {}

    @GET
    @Override
    public String get() {
      return "served";
    }
  }

  /** Has all that makes a resource. */
  @Path("path-of-interface")
  public interface Addressed {

    /**
     * An endpoint.
     *
     * @return served
     */
    @GET
    String get();
  }

  /** Has the guard only. */
  @Authenticated
  public static class PathOfInterface implements Addressed {

    /** For the runtime. */
    public PathOfInterface() {}

    @Override
    public String get() {
      return "served";
    }
  }

  /** Open, as far as it goes. */
  @PermitAll
  public interface OpenDefault {

    /**
     * Says nothing.
     *
     * @return served
     */
    @GET
    default String get() {
      return "served";
    }
  }

  /** Guards what it does not declare. */
  @RolesAllowed("admin")
  public interface InBetween extends OpenDefault {}

  /** Says nothing by itself. */
  @Path("in-between")
  public static class OfInBetween implements InBetween {

    /** For the runtime. */
    public OfInBetween() {}
  }
}
