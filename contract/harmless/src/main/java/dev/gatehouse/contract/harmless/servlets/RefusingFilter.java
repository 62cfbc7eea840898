package dev.gatehouse.contract.harmless.servlets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses whatever names a status, before a servlet, a file or REST is asked. */
@WebFilter({"/filtered/*", "/api/*"})
public class RefusingFilter extends HttpFilter {

  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getParameter("status") == null) {
      chain.doFilter(request, response);
    } else {
      Refusal.send(request, response);
    }
  }
}
