package dev.gatehouse.contract.rules;

import dev.gatehouse.contract.locators.LocatorLevels;
import dev.gatehouse.contract.locators.Locators;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Methods for OPTIONS that the application wrote. */
public final class OptionsRules {

  private OptionsRules() {}

  /** The same request method in words of the application. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @HttpMethod("OPTIONS")
  public @interface Asked {}

  /** The guard is on the method. */
  @Path("options-method")
  @PermitAll
  public static class OnMethod {

    /** For the runtime. */
    public OnMethod() {}

    /**
     * For everybody.
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
     * @return served
     */
    @OPTIONS
    @RolesAllowed("admin")
    public String options() {
      return "served OPTIONS";
    }
  }

  /** The guard is on the class, and the request method has another annotation. */
  @Path("options-class")
  @RolesAllowed("admin")
  public static class OnClass {

    /** For the runtime. */
    public OnClass() {}

    /**
     * As the class says.
     *
     * @return served
     */
    @Asked
    public String options() {
      return "served OPTIONS";
    }
  }

  /** What is asked, and by whom. */
  public interface Answering {

    /**
     * For admins.
     *
     * @return served
     */
    @OPTIONS
    @RolesAllowed("admin")
    String options();
  }

  /** All is inherited. */
  @Path("options-interface")
  public static class OfInterface implements Answering {

    /** For the runtime. */
    public OfInterface() {}

    @Override
    public String options() {
      return "served OPTIONS";
    }
  }

  /** For nobody. */
  @Path("options-denied")
  @DenyAll
  public static class ForNobody {

    /** For the runtime. */
    public ForNobody() {}

    /**
     * As the class says.
     *
     * @return served
     */
    @OPTIONS
    public String options() {
      return "served OPTIONS";
    }
  }

  /** An application's own answer to preflights. */
  @Path("options-open")
  @RolesAllowed("admin")
  public static class Open {

    /** For the runtime. */
    public Open() {}

    /**
     * For everybody.
     *
     * @return served
     */
    @OPTIONS
    @PermitAll
    public String options() {
      return "served OPTIONS";
    }
  }

  /** Leads to methods for OPTIONS, and to what has none. */
  @Path("options-behind")
  public static class Behind {

    /** For the runtime. */
    public Behind() {}

    /**
     * For admins.
     *
     * @return a method for OPTIONS that says nothing
     */
    @Path("own")
    @RolesAllowed("admin")
    public Silent own() {
      return new Silent();
    }

    /**
     * For admins.
     *
     * @return a resource without a method for OPTIONS
     */
    @Path("none")
    @RolesAllowed("admin")
    public Locators.Leaf none() {
      return new Locators.Leaf();
    }

    /**
     * Says nothing.
     *
     * @return a resource without a method for OPTIONS, and with a locator that is guarded
     */
    @Path("open")
    public LocatorLevels.OpenLevel open() {
      return new LocatorLevels.OpenLevel();
    }
  }

  /** Says nothing. */
  public static class Silent {

    /** For locators. */
    public Silent() {}

    /**
     * Says nothing.
     *
     * @return served
     */
    @OPTIONS
    public String options() {
      return "served OPTIONS";
    }
  }
}
