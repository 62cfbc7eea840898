package dev.gatehouse.internal.caller;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * A check that failed, as opposed to one that said no: where a caller is needed the request is
 * neither refused with 401, since the caller may be right, nor served. Where none is needed it is
 * nobody's.
 *
 * @param retryAfter what the exception named, or null
 */
public record Unavailable(String retryAfter) {

  static final String PROPERTY = Unavailable.class.getName();

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  /** A chain of causes may be a circle. */
  private static final int CAUSES = 32;

  /**
   * Keeps the failure of a check for whoever needs to know the caller, and logs it.
   *
   * @throws VirtualMachineError that it is of, unless the check alone has used up the stack
   */
  public static void record(ContainerRequestContext request, Throwable cause, String what) {
    if (cause instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
      throw error;
    }
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    request.setProperty(PROPERTY, new Unavailable(retryAfter(cause)));
    LOGGER.log(Level.ERROR, what, cause);
  }

  /** The failed check of a request, or null. */
  public static Unavailable of(ContainerRequestContext request) {
    return (Unavailable) request.getProperty(PROPERTY);
  }

  public void tellWhenToRetry(MultivaluedMap<String, Object> headers) {
    if (retryAfter != null) {
      headers.putSingle(HttpHeaders.RETRY_AFTER, retryAfter);
    }
  }

  private static String retryAfter(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; i < CAUSES && cause != null; i++, cause = cause.getCause()) {
      if (cause instanceof WebApplicationException web) {
        return web.getResponse().getHeaderString(HttpHeaders.RETRY_AFTER);
      }
    }
    return null;
  }
}
