package dev.gatehouse.benchmarks.http;

import static dev.gatehouse.benchmarks.Caller.NONE;
import static dev.gatehouse.benchmarks.Caller.WITHOUT_ROLE;
import static dev.gatehouse.benchmarks.Caller.WITH_ROLE;
import static dev.gatehouse.benchmarks.Caller.WRONG;

import dev.gatehouse.benchmarks.Caller;
import java.util.List;

/** Who asks, in turn. */
public enum Mix {
  /** Everybody may. */
  ALLOWED(WITH_ROLE),
  /** Every other caller may not. */
  HALF_DENIED(WITH_ROLE, NONE, WITH_ROLE, WRONG, WITH_ROLE, WITHOUT_ROLE),
  /** Nobody may. */
  DENIED(NONE, WRONG, WITHOUT_ROLE);

  private final List<Caller> callers;

  Mix(Caller... callers) {
    this.callers = List.of(callers);
  }

  List<Caller> callers() {
    return callers;
  }
}
