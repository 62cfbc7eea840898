package dev.gatehouse.internal.rest;

import dev.gatehouse.Denial;
import dev.gatehouse.internal.denial.DenialRecords;
import dev.gatehouse.internal.denial.ThrownDenial;
import dev.gatehouse.internal.resource.ResourceType;
import dev.gatehouse.internal.rule.RuntimeWord;
import dev.gatehouse.internal.rule.RuntimeWords;
import dev.gatehouse.internal.text.Guide;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a 401 or 403 that the application turned into what clients misunderstand: a mapper for
 * {@code Throwable}, say, that makes a 500 of everything. Its answer is sent all the same. Told
 * once for each pair of statuses. Thread-safe.
 */
final class SwallowedDenials {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private final RuntimeWord word = RuntimeWords.here();
  private final Set<Integer> told = ConcurrentHashMap.newKeySet();

  /** Looks at a response in place of a denial that was decided or told. */
  void look(Denial decided, int sent, @Nullable Providers providers) {
    if (DenialRecords.isDenial(decided.status())) {
      Class<? extends WebApplicationException> thrown =
          decided.status() == 401 ? NotAuthorizedException.class : ForbiddenException.class;
      // No mapper for a wider type is asked about it.
      boolean mapped = ApplicationMappers.haveOneForExactly(thrown, providers);
      tell(decided.status(), sent, mapped ? ApplicationMappers.find(thrown, providers) : null);
    }
  }

  /** Looks at a response that is no denial: the application may have thrown one. */
  void look(ContainerRequestContext request, int sent, @Nullable Providers providers) {
    Throwable mapped = word == RuntimeWord.NONE ? null : word.mapped(request.getUriInfo());
    if (mapped != null
        && ThrownDenial.in(mapped) instanceof WebApplicationException denial
        && !DenialRecords.isDenial(sent)) {
      tell(
          denial.getResponse().getStatus(),
          sent,
          ApplicationMappers.nearest(mapped.getClass(), providers));
    }
  }

  private void tell(int refused, int sent, @Nullable ExceptionMapper<?> mapper) {
    if (isMeant(sent) || !told.add(refused * 1000 + sent)) {
      return;
    }
    LOGGER.log(
        Level.WARNING,
        Guide.SWALLOWED_DENIAL.after(
            "A "
                + refused
                + " was sent as "
                + sent
                + " by "
                + (mapper == null ? "a filter of the application" : name(mapper))
                + ", so that clients take it for something else: a 401 has them authenticate, a 403"
                + " has them give up (RFC 9110, section 15.5). Let the mapper return the response"
                + " of a WebApplicationException, or map neither NotAuthorizedException nor"
                + " ForbiddenException"));
  }

  /** Of the class that somebody wrote, where a container has made a proxy of it. */
  private static String name(ExceptionMapper<?> mapper) {
    return new ResourceType(mapper.getClass()).resourceClass().getName();
  }

  /** What hides a resource, leads to a login or asks to come later says it on purpose. */
  private static boolean isMeant(int sent) {
    return sent / 100 == 3 || sent == 404 || sent == 410 || sent == 429 || sent == 503;
  }
}
