package dev.gatehouse.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/**
 * The try-it page at the root of the server that {@link Main} starts: the files that a WAR has at
 * its root, where Jakarta EE servers serve them by themselves. Immutable and thread-safe.
 *
 * <p>All files are read at the start, and a request's path is only looked up among theirs. So there
 * is no path that leads to another file.
 */
final class TryItPage extends HttpHandler {

  static final List<String> FILES =
      List.of(
          "index.html",
          "icon.svg",
          "css/page.css",
          "css/answer.css",
          "css/table.css",
          "css/narrow.css",
          "js/answer.js",
          "js/ask.js",
          "js/callers.js",
          "js/dom.js",
          "js/endpoints.js",
          "js/grid.js",
          "js/main.js",
          "js/why.js");

  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "html", "text/html;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml");

  private final Map<String, byte[]> byPath;

  private TryItPage(Map<String, byte[]> byPath) {
    this.byPath = Map.copyOf(byPath);
  }

  /** Adds the page to a server, whose other paths stay what they are. */
  static void addTo(HttpServer server) {
    Map<String, byte[]> byPath = new HashMap<>();
    FILES.forEach(file -> byPath.put("/" + file, read(file)));
    byPath.put("/", read("index.html"));
    server.getServerConfiguration().addHttpHandler(new TryItPage(byPath), "/");
  }

  private static byte[] read(String file) {
    try (InputStream in = TryItPage.class.getResourceAsStream("page/" + file)) {
      if (in == null) {
        throw new IllegalStateException(
            "The file page/" + file + " is missing; the build copies it from src/main/webapp");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    byte[] file = byPath.get(request.getRequestURI());
    if (file == null) {
      response.setStatus(404);
      return;
    }
    if (request.getMethod() != Method.GET && request.getMethod() != Method.HEAD) {
      response.setStatus(405);
      response.setHeader("Allow", "GET, HEAD");
      return;
    }
    response.setContentType(contentType(request.getRequestURI()));
    response.setContentLength(file.length);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-cache");
    response.getOutputStream().write(file);
  }

  private static String contentType(String path) {
    return path.equals("/")
        ? CONTENT_TYPES.get("html")
        : CONTENT_TYPES.get(path.substring(path.lastIndexOf('.') + 1));
  }
}
