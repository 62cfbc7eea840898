package dev.gatehouse;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.List;

/**
 * Runs before REST, and never where the container refuses by itself: so its mark on a request also
 * tells the container's denials from the application's.
 */
final class ContainerFilter implements Filter {

  private final Container container;

  ContainerFilter(Container container) {
    this.container = container;
  }

  static boolean hasSeen(ServletRequest request) {
    return request.getAttribute(Container.PROPERTY) != null;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    request.setAttribute(Container.PROPERTY, container);
    DenialAnswers answers = container.answers();
    boolean guards = answers == null || answers.enabled();
    if (guards
        && response instanceof HttpServletResponse http
        && http.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
      request.setAttribute(
          Container.CHALLENGES, List.copyOf(http.getHeaders(HttpHeaders.WWW_AUTHENTICATE)));
      // Whether there is anything to challenge is not known yet. Null removes (Servlet 6.1), and in
      // some containers of 6.0 too.
      http.setHeader(HttpHeaders.WWW_AUTHENTICATE, null);
      boolean removed = !http.containsHeader(HttpHeaders.WWW_AUTHENTICATE);
      chain.doFilter(request, removed ? http : new ReplacedChallenges(http));
    } else {
      chain.doFilter(request, response);
    }
  }

  /**
   * Where null removes nothing: what REST writes includes the container's challenges, so the first
   * one written replaces them, in a runtime that would add it.
   */
  private static final class ReplacedChallenges extends HttpServletResponseWrapper {

    private boolean replaced;

    ReplacedChallenges(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setHeader(String name, String value) {
      replaced |= HttpHeaders.WWW_AUTHENTICATE.equalsIgnoreCase(name);
      super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
      if (!replaced && HttpHeaders.WWW_AUTHENTICATE.equalsIgnoreCase(name)) {
        replaced = true;
        super.setHeader(name, value);
      } else {
        super.addHeader(name, value);
      }
    }
  }
}
