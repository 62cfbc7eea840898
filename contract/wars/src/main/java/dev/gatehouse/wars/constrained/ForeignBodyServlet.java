package dev.gatehouse.wars.constrained;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Open to everybody: has described another answer when it refuses. */
@WebServlet("/foreign-body")
public class ForeignBodyServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Map<String, String> OF_THE_BODY =
      Map.ofEntries(
          Map.entry("Content-Encoding", "gzip"),
          Map.entry("Content-Disposition", "attachment; filename=\"report.csv\""),
          Map.entry("Content-Range", "bytes 0-9/100"),
          Map.entry("Content-Location", "/report.csv"),
          Map.entry("Content-Language", "de"),
          Map.entry("Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg=="),
          Map.entry("Digest", "md5=1B2M2Y8AsgTpgAmY7PhCfg=="),
          Map.entry("Content-Digest", "sha-256=:4REjxQ4yrqUVicfSKYNO/cF9zNj5ANbzgDZt3/h3Qxo=:"),
          Map.entry("Repr-Digest", "sha-256=:4REjxQ4yrqUVicfSKYNO/cF9zNj5ANbzgDZt3/h3Qxo=:"),
          Map.entry("Accept-Ranges", "bytes"),
          Map.entry("ETag", "\"v1\""),
          Map.entry("Last-Modified", "Tue, 01 Jul 2025 00:00:00 GMT"),
          Map.entry("Expires", "Tue, 01 Jul 2125 00:00:00 GMT"),
          Map.entry("Cache-Control", "public, max-age=600"),
          Map.entry("Age", "60"),
          Map.entry("CDN-Cache-Control", "max-age=600"),
          Map.entry("Surrogate-Control", "max-age=600"));

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OF_THE_BODY.forEach(response::setHeader);
    response.setContentType("text/csv");
    // As filters add them.
    response.setHeader("Vary", "Origin");
    response.setHeader("Access-Control-Allow-Origin", "https://shop");
    response.setHeader("Access-Control-Expose-Headers", "X-Id");
    response.setHeader("X-Frame-Options", "DENY");
    response.addCookie(new Cookie("theme", "dark"));
    response.addCookie(new Cookie("language", "de"));
    response.sendError(Integer.parseInt(request.getParameter("status")));
  }
}
