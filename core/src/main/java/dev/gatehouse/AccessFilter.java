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
    Denial denial = access.check(rules.of(request, resourceInfo), request);
    if (denial == null) {
      return;
    }
    // Half of what a denial costs Jersey is to wrap, unwind and map an exception. Where the mapper
    // would be ours its answer is known; the application's own has to see the exception.
    if (isMappedHere(denial)) {
      Refused.abort(request, denial);
    } else {
      Refused.raise(request, denial);
    }
  }

  private boolean isMappedHere(Denial denial) {
    return switch (denial.status()) {
      case 401 -> isMappedHere(NotAuthorizedByRuleException.class);
      case 403 -> isMappedHere(ForbiddenByRuleException.class);
      default -> false;
    };
  }

  private boolean isMappedHere(Class<? extends WebApplicationException> exception) {
    Boolean known = mappedHere.get(exception);
    return known == null
        ? mappedHere.computeIfAbsent(exception, type -> isOurs(mapperOf(exception)))
        : known;
  }

  private ExceptionMapper<?> mapperOf(Class<? extends WebApplicationException> exception) {
    return providers == null ? null : providers.getExceptionMapper(exception);
  }

  private static boolean isOurs(ExceptionMapper<?> mapper) {
    return mapper instanceof NotAuthorizedExceptionMapper
        || mapper instanceof ForbiddenExceptionMapper;
  }
}
