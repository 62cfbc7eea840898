package dev.gatehouse.contract.rules;

import dev.gatehouse.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** What is inherited is laxer than what the class itself states of its methods. */
public final class InheritedOpenings {

  private InheritedOpenings() {}

  /** For everybody, as far as it goes. */
  public interface OpenApi {

    /**
     * For everybody.
     *
     * @return served
     */
    @GET
    @PermitAll
    String get();
  }

  /** For admins, whatever the interface says. */
  @Path("opened/interface")
  @RolesAllowed("admin")
  public static class OfInterface implements OpenApi {

    /** For the runtime. */
    public OfInterface() {}

    @Override
    public String get() {
      return "served";
    }
  }

  /** Says nothing but where it is. */
  @Path("opened/below")
  public static class Below extends OfInterface {

    /** For the runtime. */
    public Below() {}

    @Override
    public String get() {
      return super.get();
    }
  }

  /** For everybody, as far as it goes. */
  @PermitAll
  public interface OpenType {

    /**
     * As the interface says.
     *
     * @return served
     */
    @GET
    default String get() {
      return "open";
    }
  }

  /** For admins, whatever the default method's interface says. */
  @Path("opened/default")
  @RolesAllowed("admin")
  public static class OfDefault implements OpenType {

    /** For the runtime. */
    public OfDefault() {}

    @Override
    public String get() {
      return "served";
    }
  }

  /** Open, as far as it goes. */
  public static class OpenMethod {

    /** For subclasses. */
    public OpenMethod() {}

    /**
     * For everybody.
     *
     * @return served
     */
    @GET
    @PermitAll
    public String get() {
      return "served";
    }
  }

  /** For nobody. */
  @Path("opened/denied")
  @DenyAll
  public static class Denied extends OpenMethod {

    /** For the runtime. */
    public Denied() {}

    @GET
    @Override
    public String get() {
      return super.get();
    }
  }

  /** Opens again, by its own method. */
  @Path("opened/again")
  @RolesAllowed("admin")
  public static class Again extends OpenMethod {

    /** For the runtime. */
    public Again() {}

    @GET
    @PermitAll
    @Override
    public String get() {
      return super.get();
    }
  }

  /** For admins. */
  @RolesAllowed("admin")
  public interface GuardedType {

    /**
     * As the interface says.
     *
     * @return served
     */
    String get();
  }

  /** Open, and knows no interface. */
  @PermitAll
  public static class OpenSuperclass {

    /** For subclasses. */
    public OpenSuperclass() {}

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

  /** The interface guards what the superclass leaves open. */
  @Path("opened/superclass")
  public static class OfSuperclass extends OpenSuperclass implements GuardedType {

    /** For the runtime. */
    public OfSuperclass() {}
  }

  /** For callers, as far as it goes. */
  public interface ForCallers {

    /**
     * For callers.
     *
     * @return served
     */
    @GET
    @Authenticated
    String get();
  }

  /** For admins. */
  @Path("opened/callers")
  @RolesAllowed("admin")
  public static class OfCallers implements ForCallers {

    /** For the runtime. */
    public OfCallers() {}

    @Override
    public String get() {
      return "served";
    }
  }

  /** For users, as far as it goes. */
  public interface ForUsers {

    /**
     * For users.
     *
     * @return served
     */
    @GET
    @RolesAllowed("user")
    String get();
  }

  /** For admins that are users. */
  @Path("opened/users")
  @RolesAllowed("admin")
  public static class OfUsers implements ForUsers {

    /** For the runtime. */
    public OfUsers() {}

    @Override
    public String get() {
      return "served";
    }
  }

  /**
   * Open, with a type of its own.
   *
   * @param <T> what is found
   */
  public static class OpenGeneric<T> {

    /** For subclasses. */
    public OpenGeneric() {}

    /**
     * For everybody.
     *
     * @param name what to find
     * @return served
     */
    @PermitAll
    public String find(T name) {
      return "served";
    }
  }

  /** For admins; the compiler makes a bridge. */
  @Path("opened/generic")
  @RolesAllowed("admin")
  public static class OfGeneric extends OpenGeneric<String> {

    /** For the runtime. */
    public OfGeneric() {}

    @GET
    @Path("{name}")
    @Override
    public String find(@PathParam("name") String name) {
      return super.find(name);
    }
  }

  /** What is located. */
  public static class Located {

    /** For locators. */
    public Located() {}

    /**
     * Says nothing.
     *
     * @return served
     */
    @GET
    public String get() {
      return "served";
    }
  }

  /** Its locator is open, as far as it goes. */
  public interface OpenLocating {

    /**
     * For everybody.
     *
     * @return a resource
     */
    @Path("next")
    @PermitAll
    Located next();
  }

  /** For admins. */
  @Path("opened/locating")
  @RolesAllowed("admin")
  public static class Locating implements OpenLocating {

    /** For the runtime. */
    public Locating() {}

    @Override
    public Located next() {
      return new Located();
    }
  }
}
