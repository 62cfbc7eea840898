package dev.gatehouse.contract.locators;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;

/** Classes of which several locators lead to one type: which was taken, the path tells. */
public final class LocatorChoices {

  private LocatorChoices() {}

  /** Without a rule, and with locators that lead back; knows what the locators on the way say. */
  public static class Orders {

    private final boolean guarded;

    /** For the runtime, behind a locator that is guarded. */
    public Orders() {
      this(true);
    }

    Orders(boolean guarded) {
      this.guarded = guarded;
    }

    private String served() {
      return guarded ? "served to admins" : "served";
    }

    /**
     * Says nothing.
     *
     * @return served, and to whom the locators on the way say
     */
    @GET
    public String list() {
      return served();
    }

    /**
     * Says nothing.
     *
     * @return served, and to whom the locators on the way say
     */
    @GET
    @Path("item/{id}")
    public String item() {
      return served();
    }

    /**
     * Says nothing.
     *
     * @return served, and to whom the locators on the way say
     */
    @OPTIONS
    @Path("asked")
    public String asked() {
      return served();
    }

    /**
     * Says nothing.
     *
     * @return the same again
     */
    @Path("again")
    public Orders again() {
      return new Orders(guarded);
    }

    /**
     * For admins.
     *
     * @return the same again
     */
    @Path("guarded")
    @RolesAllowed("admin")
    public Orders guarded() {
      return new Orders(true);
    }
  }

  /** No path leads through both. */
  @Path("choices")
  public static class Distinct {

    /** For the runtime. */
    public Distinct() {}

    /**
     * Says nothing.
     *
     * @return orders
     */
    @Path("me/orders")
    public Orders mine() {
      return new Orders(false);
    }

    /**
     * For admins.
     *
     * @return orders
     */
    @Path("admin/orders/")
    @RolesAllowed("admin")
    public Orders all() {
      return new Orders(true);
    }

    /**
     * Says nothing.
     *
     * @return orders
     */
    @Path("with space")
    public Orders spaced() {
      return new Orders(false);
    }

    /**
     * For admins, and does not say what it returns.
     *
     * @return orders
     */
    @Path("object")
    @RolesAllowed("admin")
    public Object object() {
      return new Orders(true);
    }

    /**
     * For admins, and names a class.
     *
     * @return the class of orders
     */
    @Path("class")
    @RolesAllowed("admin")
    public Class<Orders> ofClass() {
      return Orders.class;
    }
  }

  /** Some paths can mean both. */
  @Path("choices-overlap")
  public static class Overlapping {

    /** For the runtime. */
    public Overlapping() {}

    /**
     * For everybody, as far as it goes.
     *
     * @return orders
     */
    @Path("{user}")
    @PermitAll
    public Orders ofUser() {
      return new Orders(false);
    }

    /**
     * For admins.
     *
     * @return orders
     */
    @Path("all")
    @RolesAllowed("admin")
    public Orders all() {
      return new Orders(true);
    }

    /**
     * For admins.
     *
     * @return orders
     */
    @Path("{user}/archive")
    @RolesAllowed("admin")
    public Orders archive() {
      return new Orders(true);
    }
  }

  /** Regular expressions tell them apart. */
  @Path("choices-regular/{tenant: [a-z]+}")
  public static class Regular {

    /** For the runtime. */
    public Regular() {}

    /**
     * Says nothing.
     *
     * @return orders
     */
    @Path("{number: [0-9]+}")
    public Orders numbered() {
      return new Orders(false);
    }

    /**
     * For admins.
     *
     * @return orders
     */
    @Path("{name: [a-z]+}")
    @RolesAllowed("admin")
    public Orders named() {
      return new Orders(true);
    }

    /**
     * Says nothing.
     *
     * @return orders
     */
    @Path("files/{path: .+}/orders")
    public Orders deep() {
      return new Orders(false);
    }
  }

  /** Its own template could be taken for that of a locator. */
  @Path("choices-of/{tenant}")
  public static class OfTenant {

    /** For the runtime. */
    public OfTenant() {}

    /**
     * Says nothing.
     *
     * @return orders
     */
    @Path("open")
    public Orders open() {
      return new Orders(false);
    }

    /**
     * For admins.
     *
     * @return orders
     */
    @Path("admin")
    @RolesAllowed("admin")
    public Orders admin() {
      return new Orders(true);
    }
  }

  /** What locators of another class say. */
  public interface Statement {

    /**
     * For admins.
     *
     * @return orders
     */
    @Path("guarded")
    @RolesAllowed("admin")
    Orders guarded();
  }

  /** Its guarded locator is stated by an interface. */
  @Path("choices-stated")
  public static class Stated implements Statement {

    /** For the runtime. */
    public Stated() {}

    @Override
    public Orders guarded() {
      return new Orders(true);
    }

    /**
     * Says nothing.
     *
     * @return orders
     */
    @Path("open")
    public Orders open() {
      return new Orders(false);
    }
  }
}
