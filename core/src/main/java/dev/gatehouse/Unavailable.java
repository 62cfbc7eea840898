package dev.gatehouse;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * A check that failed, as opposed to one that said no: the caller may be right, so it is neither
 * refused with 401 nor served.
 *
 * @param retryAfter what the exception named, or null
 */
record Unavailable(String retryAfter) {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");
  static final String PROPERTY = Unavailable.class.getName();

  static void record(ContainerRequestContext request, Throwable cause, String what) {
    request.setProperty(PROPERTY, logged(cause, what));
  }

  static Unavailable logged(Throwable cause, String what) {
    LOGGER.log(Level.ERROR, what + "; the request is answered with 503", cause);
    return new Unavailable(retryAfter(cause));
  }

  /** The failed check of a request, or null. */
  static Unavailable of(ContainerRequestContext request) {
    return (Unavailable) request.getProperty(PROPERTY);
  }

  private static String retryAfter(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof WebApplicationException web) {
        return web.getResponse().getHeaderString(HttpHeaders.RETRY_AFTER);
      }
    }
    return null;
  }
}
