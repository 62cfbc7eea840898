package dev.gatehouse.contract.rules;

import dev.gatehouse.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Annotations on classes, and methods that replace them. */
public final class ClassRules {

  private ClassRules() {}

  /** For admins, by its class. */
  @Path("class-admin")
  @RolesAllowed("admin")
  public static class ForAdmins {

    /** For the runtime. */
    public ForAdmins() {}

    /**
     * As the class says.
     *
     * @return served
     */
    @GET
    public String asClass() {
      return "served";
    }

    /**
     * For everybody.
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
     * For any caller.
     *
     * @return served
     */
    @GET
    @Path("authenticated")
    @Authenticated
    public String authenticated() {
      return "served";
    }
  }

  /** For nobody, by its class. */
  @Path("class-denied")
  @DenyAll
  public static class ForNobody {

    /** For the runtime. */
    public ForNobody() {}

    /**
     * As the class says.
     *
     * @return served
     */
    @GET
    public String asClass() {
      return "served";
    }

    /**
     * For everybody.
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

  /** For any caller, by its class. */
  @Path("class-authenticated")
  @Authenticated
  public static class ForCallers {

    /** For the runtime. */
    public ForCallers() {}

    /**
     * As the class says.
     *
     * @return served
     */
    @GET
    public String asClass() {
      return "served";
    }
  }

  /** For nobody, by its class: in none of no roles. */
  @Path("class-no-role")
  @RolesAllowed({})
  public static class ForNoRole {

    /** For the runtime. */
    public ForNoRole() {}

    /**
     * As the class says.
     *
     * @return served
     */
    @GET
    public String asClass() {
      return "served";
    }
  }
}
