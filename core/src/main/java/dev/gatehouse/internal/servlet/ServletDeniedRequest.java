package dev.gatehouse.internal.servlet;

import dev.gatehouse.DeniedRequest;
import dev.gatehouse.internal.caller.Nobody;
import dev.gatehouse.internal.denial.RequestTarget;
import dev.gatehouse.internal.denial.RestDeniedRequest;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A refused request, as its error page sees it. */
record ServletDeniedRequest(HttpServletRequest request, Nobody nobody) implements DeniedRequest {

  static Optional<String> callerOf(HttpServletRequest request, Nobody nobody) {
    return RestDeniedRequest.known(
        () -> {
          Principal principal = request.getUserPrincipal();
          return nobody.is(principal, request.getAuthType()) ? null : principal.getName();
        });
  }

  @Override
  public String method() {
    // Servlet 6.1 dispatches errors as GET, and says here what they were.
    return attribute("jakarta.servlet.error.method", request.getMethod());
  }

  @Override
  public String path() {
    return RequestTarget.withoutParameters(
        attribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI()));
  }

  private String attribute(String name, String otherwise) {
    Object refused = request.getAttribute(name);
    return Objects.requireNonNullElse(refused == null ? otherwise : refused.toString(), "-");
  }

  @Override
  public Optional<String> caller() {
    return callerOf(request, nobody);
  }

  @Override
  public Optional<String> header(String name) {
    List<String> lines = Collections.list(request.getHeaders(name));
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(",", lines));
  }
}
