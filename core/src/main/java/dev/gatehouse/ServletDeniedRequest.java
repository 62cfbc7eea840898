package dev.gatehouse;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A refused request, as its error page sees it. */
record ServletDeniedRequest(HttpServletRequest request, Nobody nobody) implements DeniedRequest {

  static Optional<String> callerOf(HttpServletRequest request, Nobody nobody) {
    Principal principal = request.getUserPrincipal();
    return nobody.is(principal, request.getAuthType())
        ? Optional.empty()
        : Optional.ofNullable(principal.getName());
  }

  @Override
  public String method() {
    // Servlet 6.1 dispatches errors as GET, and says here what they were.
    Object refused = request.getAttribute("jakarta.servlet.error.method");
    return refused == null ? request.getMethod() : refused.toString();
  }

  @Override
  public String path() {
    Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return refused == null ? request.getRequestURI() : refused.toString();
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
