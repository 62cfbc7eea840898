package dev.gatehouse.internal.server;

import dev.gatehouse.internal.caller.ServerCheck;
import dev.gatehouse.internal.denial.DenialRecords;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.table.RequestRules;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.FeatureContext;
import org.jspecify.annotations.Nullable;

/**
 * Open Liberty's own check of the access annotations, at AUTHORIZATION + 1. It asks the security
 * context of REST for the roles that it reads.
 */
public final class LibertyCheck {

  private static final String FILTER = "io.openliberty.restfulWS30.appSecurity.LibertyAuthFilter";

  private LibertyCheck() {}

  /** Whether the server checks, and so knows callers, be there a Servlet API or not. */
  public static boolean isHere() {
    return here() != null;
  }

  /** Registers what it needs, where the server has it. */
  public static void surround(
      FeatureContext context, RequestRules rules, LazyDenialWriter writer, DenialRecords records) {
    ServerCheck check = here();
    if (check != null) {
      context.register(new BeforeCheck(check, rules, writer, records), Priorities.AUTHORIZATION);
      context.register(new BehindCheck(), Priorities.AUTHORIZATION + 2);
    }
  }

  /** The server shows it to the thread that starts an application, not to the application. */
  private static @Nullable ServerCheck here() {
    try {
      return ServerCheck.of(
          Class.forName(FILTER, false, Thread.currentThread().getContextClassLoader()));
    } catch (ClassNotFoundException | LinkageError absent) {
      return null;
    }
  }
}
