package dev.gatehouse;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * Never runs where the container refuses by itself: so its mark on a request tells the container's
 * denials from the application's. It changes neither request nor response.
 */
final class ContainerFilter implements Filter {

  private static final String SEEN = ContainerFilter.class.getName();

  private final UnguardedCheck unguarded;

  ContainerFilter(UnguardedCheck unguarded) {
    this.unguarded = unguarded;
  }

  /** Whether a request has reached the application. */
  static boolean hasSeen(ServletRequest request) {
    return request.getAttribute(SEEN) != null;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    request.setAttribute(SEEN, Boolean.TRUE);
    chain.doFilter(request, response);
    if (request instanceof HttpServletRequest http) {
      unguarded.look(http);
    }
  }
}
