package dev.gatehouse.internal.servlet;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;

/** A mechanism's own answer, as a response of REST. */
final class ContainerAnswers {

  private ContainerAnswers() {}

  /**
   * What a mechanism would have sent, a redirect or a page.
   *
   * @param real takes headers and content, as a runtime may add to either; but for errors, which a
   *     runtime hands to the container where they have no content of its own
   */
  static Response of(RecordedResponse recorded, String requestUrl, HttpServletResponse real)
      throws IOException {
    int status = recorded.getStatus();
    MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    recorded
        .headers()
        .forEach(
            (name, lines) ->
                lines.forEach(line -> headers.add(name, value(name, line, requestUrl))));
    if (recorded.getContentType() != null) {
      headers.putSingle(HttpHeaders.CONTENT_TYPE, recorded.getContentType());
    }
    if (recorded.redirect() != null) {
      headers.remove(HttpHeaders.LOCATION);
      ServletHeaders.replace(headers, real);
      // The container's own: it knows what is relative to what, and which page goes with it.
      real.sendRedirect(recorded.redirect());
      return Response.status(status).build();
    }
    byte[] body = recorded.body();
    if (status < HttpServletResponse.SC_BAD_REQUEST) {
      real.setStatus(status);
      ServletHeaders.replace(headers, real);
      if (body.length > 0) {
        real.getOutputStream().write(body);
      }
      return Response.status(status).build();
    }
    Response.ResponseBuilder builder = Response.status(status);
    headers.forEach((name, lines) -> lines.forEach(line -> builder.header(name, line)));
    if (body.length > 0) {
      builder.entity(body);
      if (recorded.getContentType() == null) {
        builder.type(MediaType.TEXT_HTML);
      }
    }
    return builder.build();
  }

  /** What has gone out already: whatever REST writes behind it is lost. */
  static Response sent(HttpServletResponse response) {
    return Response.status(response.getStatus()).entity("").build();
  }

  /** Servlets turn a relative redirect into an absolute one, and not every REST runtime does. */
  private static String value(String name, String line, String requestUrl) {
    if (!name.equalsIgnoreCase(HttpHeaders.LOCATION)) {
      return line;
    }
    try {
      return URI.create(requestUrl).resolve(line).toString();
    } catch (IllegalArgumentException unusual) {
      return line;
    }
  }
}
