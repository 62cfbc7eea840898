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
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The servlet container around REST, by the request at hand. A filter that does nothing: that is
 * what every runtime injects into. Only touched where there is a Servlet API. Thread-safe, since
 * runtimes inject proxies.
 */
final class ServletContainer implements Container, ContainerRequestFilter {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private final @Nullable ServletContext configured;
  private volatile @Nullable ContainerAuthentication authentication;

  @Context ServletContext context;
  @Context HttpServletRequest request;
  @Context HttpServletResponse response;

  /**
   * Creates it.
   *
   * @param configured the servlet context that was known at the start, or null
   */
  ServletContainer(@Nullable ServletContext configured) {
    this.configured = configured;
  }

  @Override
  public void filter(ContainerRequestContext rest) {
    // It is here for what is injected.
  }

  @Override
  public @Nullable WebApplication webApplication() {
    WebApplication known = find(configured, WebApplications::of);
    return known == null ? find(context, WebApplications::of) : known;
  }

  @Override
  public List<String> challenges() {
    return ask(
        response, http -> List.copyOf(http.getHeaders(HttpHeaders.WWW_AUTHENTICATE)), List.of());
  }

  @Override
  public boolean write(MultivaluedMap<String, Object> headers, byte @Nullable [] body) {
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
  public boolean has(String header) {
    return ask(response, http -> http.containsHeader(header), false);
  }

  @Override
  public boolean add(Map<String, List<String>> headers) {
    return ask(
        response,
        http -> {
          headers.forEach((name, lines) -> lines.forEach(line -> http.addHeader(name, line)));
          return !http.isCommitted();
        },
        false);
  }

  @Override
  public @Nullable Object attribute(String name) {
    return find(request, http -> http.getAttribute(name));
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
    ServletExchange exchange = find(request, http -> ServletExchange.of(http, response));
    return exchange == null
        ? ContainerAnswer.NOTHING
        : made.ask(exchange.request(), exchange.response(), dialog);
  }

  @Override
  public Optional<Set<String>> scopes(Principal principal) {
    return CdiLookup.scopes(principal);
  }

  private @Nullable String serverInfo() {
    String info = find(configured, ServletContext::getServerInfo);
    return info == null ? find(context, ServletContext::getServerInfo) : info;
  }

  private static <C, T> T ask(@Nullable C injected, Function<C, T> question, T otherwise) {
    T answer = find(injected, question);
    return answer == null ? otherwise : answer;
  }

  /**
   * Asks what was injected. A proxy that stands for nothing throws: the runtime was not called
   * through a servlet, or works for no request.
   */
  private static <C, T> @Nullable T find(@Nullable C injected, Function<C, T> question) {
    if (injected == null) {
      return null;
    }
    try {
      return question.apply(injected);
    } catch (RuntimeException noServlet) {
      LOGGER.log(Level.DEBUG, () -> "No servlet around this request: " + noServlet);
      return null;
    }
  }
}
