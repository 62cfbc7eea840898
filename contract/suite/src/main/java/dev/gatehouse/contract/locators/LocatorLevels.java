package dev.gatehouse.contract.locators;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Locators behind locators, and locators that look something up. */
public final class LocatorLevels {

  private LocatorLevels() {}

  /** The first level. */
  @Path("levels")
  public static class Levels {

    /** For the runtime. */
    public Levels() {}

    /**
     * Says nothing.
     *
     * @return the second level
     */
    @Path("open")
    public OpenLevel open() {
      return new OpenLevel();
    }

    /**
     * For admins.
     *
     * @return the second level
     */
    @Path("guarded")
    @RolesAllowed("admin")
    public GuardedLevel guarded() {
      return new GuardedLevel();
    }
  }

  /** The second level behind a locator without a guard. */
  public static class OpenLevel {

    /** For locators. */
    public OpenLevel() {}

    /**
     * For admins.
     *
     * @return the last level
     */
    @Path("guarded")
    @RolesAllowed("admin")
    public Locators.Leaf guarded() {
      return new Locators.Leaf();
    }

    /**
     * Says nothing.
     *
     * @return the last level
     */
    @Path("open")
    public Locators.Sub open() {
      return new Locators.Sub();
    }
  }

  /** The second level behind a guarded locator. */
  public static class GuardedLevel {

    /** For locators. */
    public GuardedLevel() {}

    /**
     * Says nothing.
     *
     * @return the last level, one that another way leads to as well
     */
    @Path("open")
    public Locators.Sub open() {
      return new Locators.Sub();
    }
  }

  /** Its locator looks nothing up. */
  @Path("items")
  public static class Items {

    /** For the runtime. */
    public Items() {}

    /**
     * For admins.
     *
     * @param id an identifier, which may be nobody's
     * @return what looks it up when it is asked
     */
    @Path("{id}")
    @RolesAllowed("admin")
    public Item item(@PathParam("id") String id) {
      return new Item(id);
    }
  }

  /** Exists where its identifier is 1. */
  public static class Item {

    private final String id;

    Item(String id) {
      this.id = id;
    }

    /**
     * Looks it up.
     *
     * @return served
     */
    @GET
    public String get() {
      if (!id.equals("1")) {
        throw new NotFoundException();
      }
      return "served";
    }
  }

  /** Its locator looks something up, as no locator should. */
  @Path("lookups")
  public static class Lookups {

    /** For the runtime. */
    public Lookups() {}

    /**
     * For admins, who are not waited for.
     *
     * @param id an identifier, which may be nobody's
     * @return the item
     */
    @Path("{id}")
    @RolesAllowed("admin")
    public Item item(@PathParam("id") String id) {
      if (!id.equals("1")) {
        throw new NotFoundException();
      }
      return new Item(id);
    }
  }

  /** What a sub-resource can do. */
  public interface Api {

    /**
     * An endpoint.
     *
     * @return served
     */
    @GET
    String get();
  }

  /** Has the guard only: the interface has the endpoint. */
  @RolesAllowed("admin")
  public static class GuardedApi implements Api {

    /** For locators. */
    public GuardedApi() {}

    @Override
    public String get() {
      return "served";
    }
  }

  /** Has the guard only, on the method. */
  public static class GuardedMethodApi implements Api {

    /** For locators. */
    public GuardedMethodApi() {}

    @RolesAllowed("admin")
    @Override
    public String get() {
      return "served";
    }
  }

  /** Leads to classes whose interface has the endpoints. */
  @Path("locating-interface")
  public static class LocatingInterface {

    /** For the runtime. */
    public LocatingInterface() {}

    /**
     * Says nothing.
     *
     * @return a resource with a guard on its class
     */
    @Path("class-guard")
    public Api classGuard() {
      return new GuardedApi();
    }

    /**
     * Says nothing.
     *
     * @return a resource with a guard on its method
     */
    @Path("method-guard")
    public GuardedMethodApi methodGuard() {
      return new GuardedMethodApi();
    }
  }
}
