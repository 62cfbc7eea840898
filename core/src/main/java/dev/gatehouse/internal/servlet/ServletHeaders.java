package dev.gatehouse.internal.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Headers that REST or a mechanism has made, on a response of servlets. */
final class ServletHeaders {

  private ServletHeaders() {}

  /** Puts these in place of those of the same name. An empty list takes a header away. */
  static void replace(Map<String, ? extends List<?>> headers, HttpServletResponse response) {
    headers.forEach((name, values) -> replace(name, values, response));
  }

  private static void replace(String name, List<?> values, HttpServletResponse response) {
    if (values.isEmpty()) {
      remove(name, response);
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

  /** Null removes since Servlet 6.1, and in some containers of 6.0 too. */
  private static void remove(String name, HttpServletResponse response) {
    if (response.containsHeader(name)) {
      response.setHeader(name, null);
    }
    if (response.containsHeader(name) && !response.isCommitted()) {
      resetWithout(name, response);
    }
  }

  /** Payara keeps it then: all is taken away, and put back but for this one. */
  private static void resetWithout(String removed, HttpServletResponse response) {
    int status = response.getStatus();
    Map<String, List<String>> kept = new LinkedHashMap<>();
    for (String name : response.getHeaderNames()) {
      if (!name.equalsIgnoreCase(removed)) {
        kept.put(name, List.copyOf(response.getHeaders(name)));
      }
    }
    response.reset();
    response.setStatus(status);
    kept.forEach((name, lines) -> lines.forEach(line -> response.addHeader(name, line)));
  }
}
