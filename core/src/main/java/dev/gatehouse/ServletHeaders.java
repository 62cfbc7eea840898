package dev.gatehouse;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/** Headers as Jakarta REST holds them, on a response of servlets. */
final class ServletHeaders {

  private ServletHeaders() {}

  /**
   * Puts these in place of those of the same name. An empty list takes a header away: null removes
   * since Servlet 6.1, and in some containers of 6.0 too; in the others it stays.
   */
  static void replace(MultivaluedMap<String, Object> headers, HttpServletResponse response) {
    headers.forEach((name, values) -> replace(name, values, response));
  }

  private static void replace(String name, List<Object> values, HttpServletResponse response) {
    if (values.isEmpty()) {
      if (response.containsHeader(name)) {
        response.setHeader(name, null);
      }
      return;
    }
    String first = String.valueOf(values.get(0));
    if (name.equalsIgnoreCase("Content-Type")) {
      response.setContentType(first);
    } else {
      response.setHeader(name, first);
    }
    values.stream().skip(1).forEach(value -> response.addHeader(name, String.valueOf(value)));
  }
}
