package dev.gatehouse.wars.dispatching;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Open to everybody: hands the request on to wherever its parameter says. */
@WebServlet(urlPatterns = "/dispatch/*", asyncSupported = true)
public class DispatchingServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String to = request.getParameter("to");
    switch (request.getPathInfo()) {
      case "/forward" -> request.getRequestDispatcher(to).forward(request, response);
      case "/include" -> request.getRequestDispatcher(to).include(request, response);
      case "/async" -> request.startAsync(request, response).dispatch(to);
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
