package dev.gatehouse.internal.rest;

import dev.gatehouse.internal.denial.DenialResponses;
import dev.gatehouse.internal.denial.ThrownDenial;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import org.jspecify.annotations.Nullable;

/** Answers a denial that was found within another exception, as if it had been thrown alone. */
final class UnwrappedDenial {

  private UnwrappedDenial() {}

  /**
   * Answers it: by the application's mapper for what is within, else as Gatehouse does.
   *
   * @param denial as {@link ThrownDenial#in} finds it
   */
  @SuppressWarnings("unchecked") // the runtime found the mapper for this type
  static Response answer(Throwable denial, @Nullable Providers providers) {
    Response own = denial instanceof WebApplicationException rest ? rest.getResponse() : null;
    // REST 3.1, section 4.4: what has a body already is not mapped.
    if (own == null || !own.hasEntity()) {
      ExceptionMapper<?> mapper = ApplicationMappers.nearest(denial.getClass(), providers);
      if (mapper != null) {
        Response mapped = ((ExceptionMapper<Throwable>) mapper).toResponse(denial);
        return mapped == null ? Response.noContent().build() : mapped;
      }
    }
    return own == null ? DenialResponses.ofBean() : DenialResponses.copy(own);
  }
}
