package dev.gatehouse.contract.harmless.errors;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Fails in the way that the path names. */
@WebServlet("/broken/*")
public class BrokenServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    switch (request.getPathInfo()) {
      case "/state" -> throw new IllegalStateException("no state");
      case "/security" -> throw new SecurityException("not for you");
      case "/wrapped" -> throw new ServletException(new IllegalStateException("no state"));
      case "/403" -> response.sendError(403);
      case "/401" -> response.sendError(401);
      default -> response.sendError(404);
    }
  }
}
