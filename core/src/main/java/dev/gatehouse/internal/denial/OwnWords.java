package dev.gatehouse.internal.denial;

import dev.gatehouse.ApplicationDenial;
import dev.gatehouse.Denial;
import dev.gatehouse.http.Challenge;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/** A denial in the application's words, on its way through the runtime. */
public final class OwnWords {

  private OwnWords() {}

  /** An exception to throw, for as many requests as one likes. */
  public static ClientErrorException exception(ApplicationDenial denial) {
    return denial.denial().status() == 401
        ? new NotAuthorizedByApplicationException(denial)
        : new ForbiddenByApplicationException(denial);
  }

  /**
   * A denial in the words of the application, where it has asked for them by what it threw or
   * returned.
   *
   * @param expected what else would be said
   * @param entity of the response
   */
  public static Denial of(Denial expected, Object entity) {
    if (!(entity instanceof ApplicationDenialBody body)
        || body.denial().denial().status() != expected.status()) {
      return expected;
    }
    Denial own = body.denial().denial();
    Denial denial =
        Denial.of(
                own.status(),
                expected.reason(),
                body.denial().challenges().isEmpty() ? expected.challenges() : own.challenges())
            .withExtensions(own.extensions())
            .withDetail(own.detail());
    return own.type().map(denial::withType).orElse(denial);
  }

  /** Takes away the challenge that is there for where Gatehouse is not. */
  public static void removeFallback(Object entity, MultivaluedMap<String, Object> headers) {
    if (entity instanceof ApplicationDenialBody body && body.denial().challenges().isEmpty()) {
      List<Object> lines = headers.get(HttpHeaders.WWW_AUTHENTICATE);
      List<String> fallback =
          body.denial().denial().challenges().stream().map(Challenge::toString).toList();
      if (lines != null && lines.equals(fallback)) {
        headers.remove(HttpHeaders.WWW_AUTHENTICATE);
      }
    }
  }
}
