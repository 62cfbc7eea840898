package dev.gatehouse.internal.rest;

import dev.gatehouse.internal.denial.ForbiddenByRuleException;
import dev.gatehouse.internal.denial.NotAuthorizedByRuleException;
import dev.gatehouse.internal.denial.Refusal;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.Providers;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * How a refusal leaves a filter. What the guard decides is answered at once, so that no mapper for
 * a wider type, one that makes a 500 of every {@code Throwable} say, gets hold of it. Where the
 * application has a mapper for exactly the exception of REST, that one is thrown, and the runtime
 * takes the application's. Gatehouse has no mapper for these types: of two, some runtimes would
 * take whichever came last. Thread-safe.
 */
final class DenialExit {

  /** By the exception of REST, whether the application maps exactly that one. */
  private final ConcurrentMap<Class<?>, Boolean> mapped = new ConcurrentHashMap<>();

  /**
   * Ends a request.
   *
   * @param providers of the runtime, null where it injects none
   * @throws NotAuthorizedByRuleException where the application maps that
   * @throws ForbiddenByRuleException where the application maps that
   */
  void end(Refusal refusal, ContainerRequestContext request, @Nullable Providers providers) {
    boolean mappedByApplication =
        switch (refusal.denial() == null ? 0 : refusal.denial().status()) {
          case 401 -> isMapped(NotAuthorizedException.class, providers);
          case 403 -> isMapped(ForbiddenException.class, providers);
          default -> false;
        };
    if (mappedByApplication) {
      refusal.raise(request);
    } else {
      refusal.abort(request);
    }
  }

  private boolean isMapped(
      Class<? extends ClientErrorException> exception, @Nullable Providers providers) {
    Boolean known = mapped.get(exception);
    return known == null
        ? mapped.computeIfAbsent(
            exception, type -> ApplicationMappers.haveOneForExactly(exception, providers))
        : known;
  }
}
