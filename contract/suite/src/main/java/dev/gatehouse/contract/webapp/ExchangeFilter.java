package dev.gatehouse.contract.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Keeps request and response as the container has made them. What RESTEasy injects is a proxy that
 * asks for the current request; handed on to the container it becomes that itself, and asks itself
 * without end.
 */
public class ExchangeFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String ATTRIBUTE = ExchangeFilter.class.getName();

  /** For the container. */
  public ExchangeFilter() {}

  /** What the container has made. */
  record Exchange(HttpServletRequest request, HttpServletResponse response) {

    static Exchange of(HttpServletRequest current) {
      return (Exchange) current.getAttribute(ATTRIBUTE);
    }
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    request.setAttribute(ATTRIBUTE, new Exchange(request, response));
    chain.doFilter(request, response);
  }
}
