package dev.gatehouse.contract.harmless.servlets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses as the request's parameters say: status, challenges, text, and whether by sendError. */
final class Refusal {

  private Refusal() {}

  static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String[] challenges = request.getParameterValues("challenge");
    if (challenges != null) {
      for (String challenge : challenges) {
        response.addHeader("WWW-Authenticate", challenge);
      }
    }
    int status = Integer.parseInt(request.getParameter("status"));
    String text = request.getParameter("text");
    if ("set".equals(request.getParameter("by"))) {
      response.setStatus(status);
      if (text != null) {
        response.setContentType("text/plain");
        response.getWriter().print(text);
      }
    } else if (text == null) {
      response.sendError(status);
    } else {
      response.sendError(status, text);
    }
  }
}
