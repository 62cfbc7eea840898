package dev.gatehouse.internal.caller;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A check that failed, as opposed to one that said no: where a caller is needed the request is
 * neither refused with 401, since the caller may be right, nor served. Where none is needed it is
 * nobody's. Immutable and thread-safe.
 */
public final class FailedCheck {

  private final @Nullable String retryAfter;

  private FailedCheck(@Nullable String retryAfter) {
    this.retryAfter = retryAfter;
  }

  /**
   * Takes note of a failure, and logs it.
   *
   * @param what failed, and what becomes of the request
   * @param log of the application
   * @throws VirtualMachineError that it is of, unless the check alone has used up the stack
   */
  static FailedCheck of(Throwable cause, String what, FailureLog log) {
    if (cause instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
      throw error;
    }
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    log.log(what, cause);
    return new FailedCheck(retryAfter(cause));
  }

  /** What the failure says of when to try again; empty where it says nothing. */
  public Optional<String> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  private static @Nullable String retryAfter(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; i < FailureLog.CAUSES && cause != null; i++, cause = cause.getCause()) {
      if (cause instanceof WebApplicationException web) {
        return web.getResponse().getHeaderString(HttpHeaders.RETRY_AFTER);
      }
    }
    return null;
  }
}
