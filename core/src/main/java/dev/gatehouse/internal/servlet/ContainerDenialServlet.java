package dev.gatehouse.internal.servlet;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.DeniedRequest;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.caller.AnonymousBecause;
import dev.gatehouse.internal.caller.Authorization;
import dev.gatehouse.internal.denial.DenialCatalogue;
import dev.gatehouse.internal.denial.DenialWriter;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.denial.WebApplication;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.settings.SettingsReader;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The error page of a 401 or 403 that the servlet container, or a servlet, makes without REST. An
 * application that wants it names it in web.xml, or brings the artifact gatehouse-error-pages.
 */
final class ContainerDenialServlet implements Servlet {

  /** What an error-page element names. */
  static final String PATH = "/.gatehouse/denial";

  private final WebApplication application;
  private @Nullable ServletConfig config;
  private @Nullable DenialWriter ofConfiguration;

  ContainerDenialServlet(WebApplication application) {
    this.application = application;
  }

  @Override
  public void init(ServletConfig servletConfig) {
    config = servletConfig;
    application.started();
  }

  @Override
  public @Nullable ServletConfig getServletConfig() {
    return config;
  }

  @Override
  public String getServletInfo() {
    return "Gatehouse: 401 and 403 of the servlet container";
  }

  @Override
  public void destroy() {}

  @Override
  public void service(ServletRequest request, ServletResponse response) throws IOException {
    service((HttpServletRequest) request, (HttpServletResponse) response);
  }

  private void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    boolean isDenial = Objects.equals(status, 401) || Objects.equals(status, 403);
    if (request.getDispatcherType() != DispatcherType.ERROR || !isDenial) {
      // Somebody guessed the path.
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (!response.isCommitted()) {
      answer(request, response, (int) status);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    // Open Liberty makes a 200 of the 403 where the page does not say otherwise.
    response.setStatus(status);
    DenialWriter writer = writer();
    // Switched off, the container has no way back to its own page: sendError would be as empty.
    if (writer.ofContainer()) {
      Denial denial = denial(request, status, writer);
      response.setStatus(denial.status());
      write(writer, denial, request, response);
    }
  }

  /** Those of REST, or before REST was ever asked, what MicroProfile Config says. */
  private synchronized DenialWriter writer() {
    DenialWriter ofRest = application.writer();
    if (ofRest != null) {
      return ofRest;
    }
    if (ofConfiguration == null) {
      Settings settings = SettingsReader.effective(Settings.NONE, Map.of());
      ofConfiguration =
          LazyDenialWriter.of(settings, DenialBodies.of(settings), application, false);
    }
    return ofConfiguration;
  }

  private static Denial denial(HttpServletRequest request, int status, DenialWriter writer) {
    DenialCatalogue denials = writer.denials();
    if (ContainerFilter.hasSeen(request)) {
      return denials.inWordsOf(status, SentErrorText.of(request, status));
    }
    List<String> lines = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
    if (status == 401) {
      return denials.of(AnonymousBecause.byServer(Authorization.of(lines), denials), null);
    }
    boolean closedToAll =
        lines.isEmpty() && ServletDeniedRequest.callerOf(request, writer.nobody()).isEmpty();
    return denials.of(closedToAll ? DenialReason.DENIED : DenialReason.ROLE_MISSING);
  }

  private static void write(
      DenialWriter writer, Denial denial, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<String> challenges = List.copyOf(response.getHeaders(HttpHeaders.WWW_AUTHENTICATE));
    DeniedRequest denied = new ServletDeniedRequest(request, writer.nobody());
    writer.tell(writer.challenging(denial, null, challenges), denied);
    MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    for (String name : List.of(HttpHeaders.VARY, "Access-Control-Expose-Headers")) {
      response.getHeaders(name).forEach(value -> headers.add(name, value));
    }
    DenialBodies.Body body = writer.complete(denial, headers, challenges, denied);
    DenialWriter.LEAVING.forEach(name -> headers.put(name, List.of()));
    if (denial.reason() == DenialReason.APPLICATION) {
      // Its own go out as they are, and where it has none nobody has asked for one.
      headers.remove(HttpHeaders.WWW_AUTHENTICATE);
    } else {
      headers.computeIfAbsent(HttpHeaders.WWW_AUTHENTICATE, none -> List.of());
    }
    ServletHeaders.replace(headers, response);
    response.setContentType(body.mediaType().toString());
    write(body.bytes(), response);
  }

  private static void write(byte[] bytes, HttpServletResponse response) throws IOException {
    ServletOutputStream stream;
    try {
      stream = response.getOutputStream();
    } catch (IllegalStateException writerIsTaken) {
      // A filter of the application's has asked for the writer: the text goes where it wrote, in
      // the encoding that it chose.
      response.getWriter().write(new String(bytes, StandardCharsets.UTF_8));
      return;
    }
    response.setContentLength(bytes.length);
    stream.write(bytes);
  }
}
