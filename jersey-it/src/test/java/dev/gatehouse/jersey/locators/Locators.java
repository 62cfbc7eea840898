package dev.gatehouse.jersey.locators;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import java.util.Set;

/** Root resources with locators of every kind; each answer is {@code served}. */
public final class Locators {

  public static final Set<Class<?>> ROOTS =
      Set.of(
          Plain.class,
          Admin.class,
          AdminClass.class,
          UserMiddle.class,
          Denied.class,
          Recursive.class,
          SameType.class,
          Implementing.class);

  private Locators() {}

  /** What a sub-resource can do. */
  public interface Api {
    @GET
    String get();
  }

  /** Without a rule, but for some methods. */
  public static class Sub implements Api {
    @Override
    public String get() {
      return "served";
    }

    @GET
    @Path("permit")
    @PermitAll
    public String permit() {
      return "served";
    }

    @GET
    @Path("user")
    @RolesAllowed("user")
    public String user() {
      return "served";
    }

    @GET
    @Path("denied")
    @DenyAll
    public String denied() {
      return "served";
    }

    @OPTIONS
    @Path("options")
    public String options() {
      return "served";
    }
  }

  /** Without any rule. */
  public static class OtherSub {
    @GET
    public String get() {
      return "served";
    }
  }

  /** With a rule. */
  @RolesAllowed("admin")
  public static class GuardedSub {
    @GET
    public String get() {
      return "served";
    }
  }

  /** Between a root and a leaf. */
  public static class Middle {
    @Path("leaf")
    @RolesAllowed("admin")
    public Sub leaf() {
      return new Sub();
    }

    @Path("open-leaf")
    public OtherSub openLeaf() {
      return new OtherSub();
    }
  }

  @Path("plain")
  public static class Plain {
    @GET
    public String get() {
      return "served";
    }

    @Path("sub")
    public Sub sub() {
      return new Sub();
    }

    @Path("guarded-class")
    public GuardedSub guardedClass() {
      return new GuardedSub();
    }

    @Path("middle")
    public Middle middle() {
      return new Middle();
    }
  }

  @Path("admin")
  public static class Admin {
    @GET
    public String get() {
      return "served";
    }

    @Path("sub")
    @RolesAllowed("admin")
    public Sub sub() {
      return new Sub();
    }

    @Path("middle")
    @RolesAllowed("admin")
    public Middle middle() {
      return new Middle();
    }
  }

  @Path("admin-class")
  @RolesAllowed("admin")
  public static class AdminClass {
    @GET
    public String get() {
      return "served";
    }

    @Path("sub")
    public Sub sub() {
      return new Sub();
    }

    @Path("middle")
    public Middle middle() {
      return new Middle();
    }
  }

  @Path("user-middle")
  public static class UserMiddle {
    @Path("{middle}")
    @RolesAllowed("user")
    public Middle middle() {
      return new Middle();
    }
  }

  @Path("denied")
  public static class Denied {
    @Path("sub")
    @DenyAll
    public Sub sub() {
      return new Sub();
    }

    @Path("no-role")
    @RolesAllowed({})
    public OtherSub noRole() {
      return new OtherSub();
    }
  }

  @Path("recursive")
  public static class Recursive {
    @GET
    public String get() {
      return "served";
    }

    @GET
    @Path("permit")
    @PermitAll
    public String permit() {
      return "served";
    }

    @Path("next")
    @RolesAllowed("admin")
    public Recursive next() {
      return this;
    }
  }

  @Path("same-type")
  public static class SameType {
    @GET
    public String get() {
      return "served";
    }

    @Path("guarded")
    @RolesAllowed("admin")
    public Sub guarded() {
      return new Sub();
    }

    @Path("unguarded")
    public Sub unguarded() {
      return new Sub();
    }

    @Path("user")
    @RolesAllowed("user")
    public Sub user() {
      return new Sub();
    }

    @Path("other")
    public OtherSub other() {
      return new OtherSub();
    }
  }

  /** The guard is on what a locator overrides or implements. */
  public interface Locating {
    @Path("inherited")
    @RolesAllowed("admin")
    default Sub inherited() {
      return new Sub();
    }

    @RolesAllowed("admin")
    OtherSub overridden();
  }

  @Path("implementing")
  public static class Implementing implements Locating {
    @Override
    @Path("overridden")
    public OtherSub overridden() {
      return new OtherSub();
    }
  }
}
