package dev.gatehouse.internal.denial;

import dev.gatehouse.AccessRule;
import dev.gatehouse.DeniedRequest;
import dev.gatehouse.internal.caller.Decision;
import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.caller.Nobody;
import dev.gatehouse.internal.caller.ScopeCheck;
import dev.gatehouse.internal.rule.MatchedTemplate;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A refused request, as Jakarta REST knows it. What a runtime or an application fails to tell is
 * not known: a denial is told and written all the same.
 */
public final class RestDeniedRequest implements DeniedRequest {

  private final ContainerRequestContext request;
  private final GuardedRequest guarded;
  private final Nobody nobody;
  private final ScopeCheck scopes;

  public RestDeniedRequest(
      ContainerRequestContext request, GuardedRequest guarded, Nobody nobody, ScopeCheck scopes) {
    this.request = request;
    this.guarded = guarded;
    this.nobody = nobody;
    this.scopes = scopes;
  }

  @Override
  public String method() {
    return Objects.requireNonNullElse(
        guarded.isHead() ? HttpMethod.HEAD : request.getMethod(), "-");
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

  @Override
  public Optional<AccessRule> rule() {
    return Optional.ofNullable(guarded.rule());
  }

  @Override
  public Optional<String> pathTemplate() {
    UriInfo uri = request.getUriInfo();
    return known(() -> MatchedTemplate.of(guarded.templates(), uri));
  }

  /** What the caller lacks of the rule, for the log alone; empty where it lacks nothing. */
  Optional<String> lacking() {
    return rule()
        .flatMap(rule -> known(() -> Decision.lacking(rule, request.getSecurityContext(), scopes)));
  }

  public static <T> Optional<T> known(Supplier<T> told) {
    try {
      return Optional.ofNullable(told.get());
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError untold) {
      return Optional.empty();
    }
  }
}
