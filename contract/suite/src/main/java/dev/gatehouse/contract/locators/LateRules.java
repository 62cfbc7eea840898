package dev.gatehouse.contract.locators;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Proxy;

/** Sub-resources that no server shows before a request: their locators say only Object. */
public final class LateRules {

  private LateRules() {}

  /** What it returns, nobody knows. */
  @Path("late")
  public static class Locating {

    /** For the runtime. */
    public Locating() {}

    /**
     * Nothing is wrong with it.
     *
     * @return a sub-resource
     */
    @Path("sound")
    public Object sound() {
      return new Sound();
    }

    /**
     * The guard is on a class that nobody sees.
     *
     * @return a sub-resource
     */
    @Path("proxy")
    public Object proxy() {
      return proxyOf(new Behind());
    }

    /**
     * The same, declared by the interface.
     *
     * @return a sub-resource
     */
    @Path("declared-proxy")
    public Silent declaredProxy() {
      return proxyOf(new Behind());
    }

    /**
     * A proxy whose interface has the guard.
     *
     * @return a sub-resource
     */
    @Path("guarded-proxy")
    public Object guardedProxy() {
      return Proxy.newProxyInstance(
          LateRules.class.getClassLoader(),
          new Class<?>[] {Guarded.class},
          (self, method, arguments) -> "served");
    }

    /**
     * The proxy behind a guard of its own.
     *
     * @return a sub-resource
     */
    @Path("behind-guard")
    @RolesAllowed("admin")
    public Class<GuardedWay> behindGuard() {
      return GuardedWay.class;
    }

    /**
     * The guard is on a method that no request reaches.
     *
     * @return a sub-resource
     */
    @Path("helper")
    public Object helper() {
      return new Helper();
    }

    /**
     * The same on the way to another one.
     *
     * @return a sub-resource
     */
    @Path("between")
    public Object between() {
      return new Between();
    }

    /**
     * Its annotations contradict each other.
     *
     * @return a sub-resource
     */
    @Path("contradicting")
    public Object contradicting() {
      return new Contradicting();
    }

    /**
     * A role that nobody can be in.
     *
     * @return a sub-resource
     */
    @Path("blank")
    public Object blank() {
      return new Blank();
    }

    private static Silent proxyOf(Silent behind) {
      return (Silent)
          Proxy.newProxyInstance(
              LateRules.class.getClassLoader(),
              new Class<?>[] {Silent.class},
              (self, method, arguments) -> method.invoke(behind, arguments));
    }
  }

  /** Says nothing of callers. */
  public interface Silent {

    /**
     * Says nothing.
     *
     * @return served
     */
    @GET
    String get();
  }

  /** Believes in its guard. */
  static final class Behind implements Silent {

    @Override
    @RolesAllowed("admin")
    public String get() {
      return "served";
    }
  }

  /** Says it where a proxy shows it. */
  public interface Guarded {

    /**
     * For admins.
     *
     * @return served
     */
    @GET
    @RolesAllowed("admin")
    String get();
  }

  /** Leads to the proxy, for those who come here. */
  public static class GuardedWay {

    /** For the runtime. */
    public GuardedWay() {}

    /**
     * The proxy.
     *
     * @return a sub-resource
     */
    @Path("proxy")
    public Object proxy() {
      return Locating.proxyOf(new Behind());
    }
  }

  /** Nothing is wrong with it. */
  public static class Sound {

    /** For locators. */
    public Sound() {}

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

  /** Its guard is where no request comes. */
  public static class Helper {

    /** For locators. */
    public Helper() {}

    /**
     * Open, and calls what is not.
     *
     * @return served
     */
    @GET
    @PermitAll
    public String get() {
      return hidden();
    }

    @RolesAllowed("admin")
    String hidden() {
      return "served";
    }
  }

  /** Its guard is where no request comes, and it leads on. */
  public static class Between {

    /** For locators. */
    public Between() {}

    /**
     * Nothing is wrong with what it leads to.
     *
     * @return a sub-resource
     */
    @Path("sound")
    public Sound sound() {
      return hidden();
    }

    @RolesAllowed("admin")
    Sound hidden() {
      return new Sound();
    }
  }

  /** Contradicts itself, as a class. */
  @PermitAll
  @DenyAll
  public static class Contradicting {

    /** For locators. */
    public Contradicting() {}

    /**
     * Says something itself.
     *
     * @return served
     */
    @GET
    @PermitAll
    public String get() {
      return "served";
    }
  }

  /** Names no role. */
  public static class Blank {

    /** For locators. */
    public Blank() {}

    /**
     * For nobody.
     *
     * @return served
     */
    @GET
    @RolesAllowed(" ")
    public String get() {
      return "served";
    }
  }
}
