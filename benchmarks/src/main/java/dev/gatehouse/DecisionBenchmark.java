package dev.gatehouse;

import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A rule and a caller, without any request. */
public class DecisionBenchmark extends MethodBenchmark {

  /** What an endpoint demands, and whether the caller has it. */
  public enum Case {
    /** Open to everybody. */
    PERMIT(AccessRule.PERMIT),
    /** Any caller, and the caller is known. */
    AUTHENTICATED(AccessRule.AUTHENTICATED),
    /** One role, which the caller has. */
    ROLE(AccessRule.rolesAllowed(Set.of("admin"))),
    /** Four roles, of which the caller has one. */
    FOUR_ROLES(AccessRule.rolesAllowed(Set.of("a", "b", "c", "admin"))),
    /** A scope, which the caller has. */
    SCOPE(AccessRule.scopesRequired(Set.of("read"))),
    /** A role, which the caller lacks. */
    ROLE_MISSING(AccessRule.rolesAllowed(Set.of("auditor"))),
    /** Nobody. */
    DENY(AccessRule.DENY);

    private final AccessRule rule;

    Case(AccessRule rule) {
      this.rule = rule;
    }
  }

  /** What is decided. */
  @Param public Case decided;

  private AccessRule rule;
  private SecurityContext caller;
  private Nobody nobody;

  /** Makes a caller known. */
  @Setup
  public void authenticate() {
    rule = decided.rule;
    nobody = Gatehouse.builder().build().nobody();
    caller =
        new CallerSecurityContext(
            dev.gatehouse.authentication.Caller.of("bob", "user", "admin").withScopes("read"),
            SecurityContext.BASIC_AUTH,
            true);
  }

  /** Decides. */
  @Benchmark
  public Object decide() {
    return Decision.of(rule, caller, nobody);
  }
}
