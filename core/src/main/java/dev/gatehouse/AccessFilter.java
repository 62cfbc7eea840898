package dev.gatehouse;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Holds the caller against the rule of the matched endpoint, before the body is read. */
final class AccessFilter implements ContainerRequestFilter {

  private final AccessRules rules;
  private final AccessCheck access;

  /** By the type of exception, whether the mapper that the runtime would take is Gatehouse's. */
  private final ConcurrentMap<Class<?>, Boolean> mappedHere = new ConcurrentHashMap<>();

  @Context ResourceInfo resourceInfo;

  @Context Providers providers;

  AccessFilter(AccessRules rules, AccessCheck access) {
    this.rules = rules;
    this.access = access;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (Preflight.is(request)) {
      return;
    }
    try {
      access.check(rules.of(request, resourceInfo), request);
    } catch (NotAuthorizedByRuleException | ForbiddenByRuleException e) {
      // Half of what a denial costs Jersey is to wrap, unwind and map an exception. Where the
      // mapper would be ours its answer is known; the application's own has to see the exception.
      if (!isMappedHere(e)) {
        throw e;
      }
      request.abortWith(e.getResponse());
    }
  }

  private boolean isMappedHere(WebApplicationException e) {
    Boolean known = mappedHere.get(e.getClass());
    return known == null
        ? mappedHere.computeIfAbsent(e.getClass(), type -> isOurs(mapperOf(e)))
        : known;
  }

  private ExceptionMapper<?> mapperOf(WebApplicationException e) {
    return providers == null ? null : providers.getExceptionMapper(e.getClass());
  }

  private static boolean isOurs(ExceptionMapper<?> mapper) {
    return mapper instanceof NotAuthorizedExceptionMapper
        || mapper instanceof ForbiddenExceptionMapper;
  }
}
