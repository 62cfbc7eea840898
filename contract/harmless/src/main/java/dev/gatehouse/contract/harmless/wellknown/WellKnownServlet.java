package dev.gatehouse.contract.harmless.wellknown;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Metadata of the application's own, where those of a host are. */
@WebServlet({"/.well-known/oauth-protected-resource/*", "/.well-known/openid-configuration"})
public class WellKnownServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response
        .getWriter()
        .write("{\"own\":\"servlet\",\"behind\":\"" + request.getPathInfo() + "\"}");
  }
}
