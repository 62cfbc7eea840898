package dev.gatehouse.internal.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A request that has reached the application, and its response: the container's own objects. What
 * REST injects are proxies, and some containers forward no request but their own.
 */
record ServletExchange(HttpServletRequest request, HttpServletResponse response) {

  /** The request attribute that holds it. */
  static final String ATTRIBUTE = ServletExchange.class.getName();

  /** That of a request, or the one that is given where it was never seen. */
  static ServletExchange of(HttpServletRequest request, HttpServletResponse response) {
    return request.getAttribute(ATTRIBUTE) instanceof ServletExchange known
        ? known
        : new ServletExchange(request, response);
  }
}
