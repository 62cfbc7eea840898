package dev.gatehouse.internal.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Never runs where the container refuses by itself: so its mark on a request tells the container's
 * denials from the application's. It changes neither request nor response.
 */
final class ContainerFilter implements Filter {

  private final UnguardedCheck unguarded;

  ContainerFilter(UnguardedCheck unguarded) {
    this.unguarded = unguarded;
  }

  /** Whether a request has reached the application. */
  static boolean hasSeen(ServletRequest request) {
    return request.getAttribute(ServletExchange.ATTRIBUTE) != null;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest asked
        && response instanceof HttpServletResponse answered) {
      request.setAttribute(ServletExchange.ATTRIBUTE, new ServletExchange(asked, answered));
      chain.doFilter(request, response);
      unguarded.look(asked);
    } else {
      chain.doFilter(request, response);
    }
  }
}
