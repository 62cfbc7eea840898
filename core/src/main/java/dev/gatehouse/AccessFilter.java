package dev.gatehouse;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Holds the caller against the rule of the matched endpoint, before the body is read. */
final class AccessFilter implements ContainerRequestFilter {

  private final AccessRules rules;
  private final AccessCheck access;
  private final Configuration configuration;

  /** By the type of exception, whether the mapper that the runtime would take is Gatehouse's. */
  private final ConcurrentMap<Class<?>, Boolean> mappedHere = new ConcurrentHashMap<>();

  @Context ResourceInfo resourceInfo;

  @Context Providers providers;

  /**
   * Creates the filter.
   *
   * @param configuration of the runtime, which knows the application's mappers
   */
  AccessFilter(AccessRules rules, AccessCheck access, Configuration configuration) {
    this.rules = rules;
    this.access = access;
    this.configuration = configuration;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (Preflight.is(request)) {
      return;
    }
    Refusal refusal = access.check(rules.of(request, resourceInfo), request);
    if (refusal == null) {
      return;
    }
    // Half of what a denial costs Jersey is to wrap, unwind and map an exception. Where the mapper
    // would be ours its answer is known; the application's own has to see the exception.
    if (isMappedHere(refusal.denial())) {
      refusal.abort(request);
    } else {
      refusal.raise(request);
    }
  }

  private boolean isMappedHere(Denial denial) {
    return switch (denial == null ? 0 : denial.status()) {
      case 401 -> isMappedHere(NotAuthorizedByRuleException.class);
      case 403 -> isMappedHere(ForbiddenByRuleException.class);
      default -> false;
    };
  }

  private boolean isMappedHere(Class<? extends WebApplicationException> exception) {
    Boolean known = mappedHere.get(exception);
    return known == null
        ? mappedHere.computeIfAbsent(exception, type -> isOursFor(exception))
        : known;
  }

  /**
   * Of two mappers for the same type Jersey tells the wrong one where it is asked by class: any of
   * the application's may be the one that it takes for an exception.
   */
  private boolean isOursFor(Class<? extends WebApplicationException> exception) {
    return isOurs(mapperOf(exception)) && !ApplicationMappers.accept(exception, configuration);
  }

  private ExceptionMapper<?> mapperOf(Class<? extends WebApplicationException> exception) {
    return providers == null ? null : providers.getExceptionMapper(exception);
  }

  private static boolean isOurs(ExceptionMapper<?> mapper) {
    return mapper instanceof NotAuthorizedExceptionMapper
        || mapper instanceof ForbiddenExceptionMapper;
  }
}
