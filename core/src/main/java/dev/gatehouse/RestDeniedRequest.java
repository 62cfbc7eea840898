package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A refused request, as Jakarta REST knows it. What a runtime or an application fails to tell is
 * not known: a denial is told and written all the same.
 *
 * @param rule that was not met, null where the application refused
 */
record RestDeniedRequest(ContainerRequestContext request, Nobody nobody, AccessRule rule)
    implements DeniedRequest {

  @Override
  public String method() {
    return Objects.requireNonNullElse(HeadRequests.methodOf(request), "-");
  }

  @Override
  public String path() {
    return RequestTarget.withoutParameters(RequestTarget.of(request.getUriInfo()).path());
  }

  @Override
  public Optional<String> caller() {
    return known(
        () -> {
          SecurityContext context = request.getSecurityContext();
          return nobody.is(context) ? null : context.getUserPrincipal().getName();
        });
  }

  @Override
  public Optional<String> header(String name) {
    return known(() -> request.getHeaderString(name));
  }

  /** What the caller lacks of the rule, for the log alone; empty where it lacks nothing. */
  Optional<String> lacking() {
    return rule == null
        ? Optional.empty()
        : known(() -> Decision.lacking(rule, request.getSecurityContext()));
  }

  static <T> Optional<T> known(Supplier<T> told) {
    try {
      return Optional.ofNullable(told.get());
    } catch (RuntimeException | LinkageError untold) {
      return Optional.empty();
    }
  }
}
