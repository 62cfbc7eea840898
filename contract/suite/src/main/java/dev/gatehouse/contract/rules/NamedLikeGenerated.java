package dev.gatehouse.contract.rules;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Classes that somebody wrote, with names as generators of classes give them. */
public final class NamedLikeGenerated {

  private NamedLikeGenerated() {}

  /** Open to everybody, as far as it goes. */
  @PermitAll
  public static class Orders {

    /** For subclasses. */
    public Orders() {}

    /**
     * As the concrete class says.
     *
     * @return served
     */
    @GET
    public String get() {
      return "served";
    }
  }

  /** The guard is on the class. */
  @Path("named/class")
  @RolesAllowed("admin")
  public static class Orders$$V1 extends Orders {

    /** For the runtime. */
    public Orders$$V1() {}
  }

  /** The guard is on the method. */
  @Path("named/method")
  public static class $Own extends Orders {

    /** For the runtime. */
    public $Own() {}

    @GET
    @RolesAllowed("admin")
    @Override
    public String get() {
      return super.get();
    }
  }

  /** For nobody. */
  @Path("named/denied")
  @DenyAll
  public static class Orders$Proxy extends Orders {

    /** For the runtime. */
    public Orders$Proxy() {}

    @GET
    @Override
    public String get() {
      return super.get();
    }
  }

  /** Has a guard. */
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

  /** Says nothing but where it is. */
  @Path("named/silent")
  public static class Guarded_Subclass extends Guarded {

    /** For the runtime. */
    public Guarded_Subclass() {}

    @GET
    @Override
    public String get() {
      return super.get();
    }
  }

  /** What locators return. */
  public interface Shelf {

    /**
     * As the class says.
     *
     * @return served
     */
    @GET
    String get();
  }

  /**
   * The guard is on a component's method.
   *
   * @param text what it serves
   */
  public record Row(String text) implements Shelf {
    @RolesAllowed("admin")
    @Override
    public String get() {
      return text;
    }
  }

  /** The guard is on a constant's method. */
  enum Kind implements Shelf {
    SECRET {
      @RolesAllowed("admin")
      @Override
      public String get() {
        return "served";
      }
    }
  }

  /** Its locators have no guard. */
  @Path("named/shelves")
  public static class Shelves {

    /** Public, since RESTEasy calls no method of another one that has a superclass. */
    public static class $anon$1 extends Orders {

      /** For the locator. */
      public $anon$1() {}

      @RolesAllowed("admin")
      @Override
      public String get() {
        return super.get();
      }
    }

    /** For the runtime. */
    public Shelves() {}

    /**
     * What Scala makes of an anonymous class.
     *
     * @return a resource
     */
    @Path("local")
    public Orders local() {
      return new $anon$1();
    }

    /**
     * What Java makes of one.
     *
     * @return a resource
     */
    @Path("anonymous")
    public Shelf anonymous() {
      return new Shelf() {
        @RolesAllowed("admin")
        @Override
        public String get() {
          return "served";
        }
      };
    }

    /**
     * A record.
     *
     * @return a resource
     */
    @Path("record")
    public Shelf record() {
      return new Row("served");
    }

    /**
     * A constant with a body.
     *
     * @return a resource
     */
    @Path("constant")
    public Shelf constant() {
      return Kind.SECRET;
    }
  }
}
