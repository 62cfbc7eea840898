package dev.gatehouse.benchmarks.parts;

import dev.gatehouse.AccessRule;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.internal.caller.CallerSecurityContext;
import dev.gatehouse.internal.caller.Decision;
import dev.gatehouse.internal.caller.Nobody;
import dev.gatehouse.internal.caller.ScopeCheck;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.settings.Settings;
import jakarta.ws.rs.core.SecurityContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A rule and a caller, without any request. */
public class DecisionBenchmark extends MethodBenchmark {

  /** What an endpoint demands, and whether the caller has it. */
  public enum Case {
    /** Open to everybody. */
    PERMIT(AccessRule.permitAll()),
    /** Any caller, and the caller is known. */
    AUTHENTICATED(AccessRule.authenticated()),
    /** One role, which the caller has. */
    ROLE(AccessRule.rolesAllowed("admin")),
    /** Four roles, of which the caller has one. */
    FOUR_ROLES(AccessRule.rolesAllowed("a", "b", "c", "admin")),
    /** A scope, which the caller has. */
    SCOPE(AccessRule.scopesRequired("read")),
    /** A role, which the caller lacks. */
    ROLE_MISSING(AccessRule.rolesAllowed("auditor")),
    /** Nobody. */
    DENY(AccessRule.denyAll());

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
  private ScopeCheck scopes;

  /** Makes a caller known. */
  @Setup
  public void authenticate() {
    rule = decided.rule;
    nobody = Nobody.of(Settings.NONE);
    scopes = ScopeCheck.of(Settings.NONE, Container.NONE::scopes);
    caller =
        new CallerSecurityContext(
            Caller.builder("bob").roles("user", "admin").scopes("read").build(),
            SecurityContext.BASIC_AUTH,
            true);
  }

  /** Decides. */
  @Benchmark
  public Object decide() {
    return Decision.of(rule, caller, nobody, scopes);
  }
}
