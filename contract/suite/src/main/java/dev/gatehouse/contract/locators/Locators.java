package dev.gatehouse.contract.locators;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Sub-resource locators. Each returns a class of its own, but for those that must not. */
public final class Locators {

  private Locators() {}

  /** Without a rule, but for some methods. */
  public static class Sub {

    /** For locators. */
    public Sub() {}

    /**
     * Says nothing.
     *
     * @return served
     */
    @GET
    public String get() {
      return "served";
    }

    /**
     * For everybody, as far as it goes.
     *
     * @return served
     */
    @GET
    @Path("permit")
    @PermitAll
    public String permit() {
      return "served";
    }

    /**
     * For users, as far as it goes.
     *
     * @return served
     */
    @GET
    @Path("user")
    @RolesAllowed("user")
    public String user() {
      return "served";
    }
  }

  /** The same, by another name. */
  public static class OtherSub extends Sub {

    /** For locators. */
    public OtherSub() {}
  }

  /** What only one way leads to, wherever it is used. */
  public static class Leaf {

    /** For locators. */
    public Leaf() {}

    /**
     * Says nothing.
     *
     * @return served
     */
    @GET
    public String get() {
      return "served";
    }

    /**
     * For everybody, as far as it goes.
     *
     * @return served
     */
    @GET
    @Path("permit")
    @PermitAll
    public String permit() {
      return "served";
    }
  }

  /** The guard is on the locators. */
  @Path("locating")
  public static class Locating {

    /** For the runtime. */
    public Locating() {}

    /**
     * Not behind a locator.
     *
     * @return served
     */
    @GET
    public String get() {
      return "served";
    }

    /**
     * For admins.
     *
     * @return a resource
     */
    @Path("guarded")
    @RolesAllowed("admin")
    public Sub guarded() {
      return new Sub();
    }

    /**
     * For admins, and names a class.
     *
     * @return the class of a resource
     */
    @Path("by-class")
    @RolesAllowed("admin")
    public Class<OtherSub> byClass() {
      return OtherSub.class;
    }

    /**
     * For nobody.
     *
     * @return a resource
     */
    @Path("denied")
    @DenyAll
    public Leaf denied() {
      return new Leaf();
    }
  }

  /** The guard is on the class of the locator. */
  @Path("locating-class")
  @RolesAllowed("admin")
  public static class LocatingByClass {

    /** For the runtime. */
    public LocatingByClass() {}

    /**
     * As the class says.
     *
     * @return a resource
     */
    @Path("plain")
    public Sub plain() {
      return new Sub();
    }
  }

  /** The locator does not say what it returns. */
  @Path("locating-object")
  public static class LocatingObject {

    /** For the runtime. */
    public LocatingObject() {}

    /**
     * For admins.
     *
     * @return a resource
     */
    @Path("by-object")
    @RolesAllowed("admin")
    public Object byObject() {
      return new Sub();
    }
  }

  /** The guards are on what is inherited. */
  public interface Guarding {

    /**
     * For admins.
     *
     * @return a resource
     */
    @Path("inherited")
    @RolesAllowed("admin")
    default Sub inherited() {
      return new Sub();
    }

    /**
     * For admins.
     *
     * @return a resource
     */
    @RolesAllowed("admin")
    Leaf overridden();
  }

  /** Has no guard of its own. */
  @Path("locating-implementing")
  public static class LocatingImplementing implements Guarding {

    /** For the runtime. */
    public LocatingImplementing() {}

    @Path("overridden")
    @Override
    public Leaf overridden() {
      return new Leaf();
    }
  }

  /** Leads to its own class. */
  @Path("locating-itself")
  public static class LocatingItself {

    /** For the runtime. */
    public LocatingItself() {}

    /**
     * Says nothing.
     *
     * @return served
     */
    @GET
    public String get() {
      return "served";
    }

    /**
     * For everybody, as far as it goes.
     *
     * @return served
     */
    @GET
    @Path("permit")
    @PermitAll
    public String permit() {
      return "served";
    }

    /**
     * For admins.
     *
     * @return the next one
     */
    @Path("next")
    @RolesAllowed("admin")
    public LocatingItself next() {
      return new LocatingItself();
    }
  }
}
