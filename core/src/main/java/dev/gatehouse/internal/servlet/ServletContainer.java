package dev.gatehouse.internal.servlet;

import dev.gatehouse.internal.caller.Nobody;
import dev.gatehouse.internal.cdi.CdiLookup;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.ContainerAnswer;
import dev.gatehouse.internal.denial.WebApplication;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The servlet container around REST, by the request at hand. A filter that does nothing: that is
 * what every runtime injects into. Only touched where there is a Servlet API. Thread-safe, since
 * runtimes inject proxies.
 */
final class ServletContainer implements Container, ContainerRequestFilter {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private final ServletContext configured;
  private volatile ContainerAuthentication authentication;

  @Context ServletContext context;
  @Context HttpServletRequest request;
  @Context HttpServletResponse response;

  /**
   * Creates it.
   *
   * @param configured the servlet context that was known at the start, or null
   */
  ServletContainer(ServletContext configured) {
    this.configured = configured;
  }

  @Override
  public void filter(ContainerRequestContext rest) {
    // It is here for what is injected.
  }

  @Override
  public WebApplication webApplication() {
    WebApplication known = ask(configured, WebApplications::of, null);
    return known == null ? ask(context, WebApplications::of, null) : known;
  }

  @Override
  public List<String> challenges() {
    return ask(
        response, http -> List.copyOf(http.getHeaders(HttpHeaders.WWW_AUTHENTICATE)), List.of());
  }

  @Override
  public boolean write(MultivaluedMap<String, Object> headers, byte[] body) {
    return ask(
        response,
        http -> {
          if (http.isCommitted()) {
            return false;
          }
          ServletHeaders.replace(headers, http);
          return body == null || write(body, http);
        },
        false);
  }

  @Override
  public boolean send(int status, MultivaluedMap<String, Object> headers, byte[] body) {
    return ask(
        response,
        http -> {
          http.setStatus(status);
          return write(headers, body) && flush(http);
        },
        false);
  }

  @Override
  public Object attribute(String name) {
    return ask(request, http -> http.getAttribute(name), null);
  }

  @Override
  public boolean isSent() {
    return ask(response, HttpServletResponse::isCommitted, false);
  }

  /** Without its length: a runtime that fails behind this adds a page of its own. */
  private static boolean write(byte[] body, HttpServletResponse http) {
    try {
      http.getOutputStream().write(body);
      return true;
    } catch (IOException | IllegalStateException gone) {
      LOGGER.log(Level.DEBUG, "The body of a denial cannot be written", gone);
      return false;
    }
  }

  private static boolean flush(HttpServletResponse http) {
    try {
      http.flushBuffer();
      return true;
    } catch (IOException gone) {
      LOGGER.log(Level.DEBUG, "A denial cannot be sent", gone);
      return false;
    }
  }

  @Override
  public boolean isForAnybody(Set<String> roles, Nobody nobody) {
    return ask(
        request,
        http ->
            nobody.is(http.getUserPrincipal(), http.getAuthType())
                && roles.stream().anyMatch(role -> http.isUserInRole(role) || isForRefused(role)),
        false);
  }

  /**
   * Open Liberty's request gives no role at all to a caller whose credentials were refused, and its
   * own check those of an anonymous one. Nowhere else: Payara can show an earlier caller here.
   */
  private boolean isForRefused(String role) {
    return ContainerAuthentication.isOpenLiberty(serverInfo()) && CdiLookup.isCallerInRole(role);
  }

  @Override
  public ContainerAnswer authenticate(boolean dialog) throws Exception {
    ContainerAuthentication made = authentication;
    if (made == null) {
      WebApplication application = webApplication();
      if (application == null) {
        // A runtime outside of servlets, whatever is on its class path.
        return ContainerAnswer.NOTHING;
      }
      // Two first requests may both make it; they are equal.
      made = new ContainerAuthentication(application, serverInfo());
      authentication = made;
    }
    ServletExchange exchange = ask(request, http -> ServletExchange.of(http, response), null);
    return exchange == null
        ? ContainerAnswer.NOTHING
        : made.ask(exchange.request(), exchange.response(), dialog);
  }

  private String serverInfo() {
    String info = ask(configured, ServletContext::getServerInfo, null);
    return info == null ? ask(context, ServletContext::getServerInfo, null) : info;
  }

  /**
   * Asks what was injected. A proxy that stands for nothing throws: the runtime was not called
   * through a servlet, or works for no request.
   */
  private static <C, T> T ask(C injected, Function<C, T> question, T otherwise) {
    if (injected == null) {
      return otherwise;
    }
    try {
      T answer = question.apply(injected);
      return answer == null ? otherwise : answer;
    } catch (RuntimeException noServlet) {
      LOGGER.log(Level.DEBUG, () -> "No servlet around this request: " + noServlet);
      return otherwise;
    }
  }
}
