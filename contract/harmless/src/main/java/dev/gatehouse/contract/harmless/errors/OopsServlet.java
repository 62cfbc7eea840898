package dev.gatehouse.contract.harmless.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The application's error page, which says how it came to be asked. */
@WebServlet("/oops")
public class OopsServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain");
    response
        .getWriter()
        .print(
            "oops: %s of %s %s"
                .formatted(
                    request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE),
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    request.getDispatcherType()));
  }
}
