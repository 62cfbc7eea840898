package dev.gatehouse.internal.servlet;

import dev.gatehouse.internal.denial.WebApplication;
import dev.gatehouse.internal.metadata.ResourceMetadata;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The metadata of protected resources at the well-known URI of the host. */
final class MetadataServlet implements Servlet {

  private static final String ALLOWED = "GET, HEAD, OPTIONS";

  private final WebApplication application;
  private final ResourceMetadata ofConfiguration;
  private @Nullable ServletConfig config;

  /**
   * Creates it.
   *
   * @param ofConfiguration served where no application of REST has any
   */
  MetadataServlet(WebApplication application, ResourceMetadata ofConfiguration) {
    this.application = application;
    this.ofConfiguration = ofConfiguration;
  }

  @Override
  public void init(ServletConfig servletConfig) {
    config = servletConfig;
  }

  @Override
  public @Nullable ServletConfig getServletConfig() {
    return config;
  }

  @Override
  public String getServletInfo() {
    return "Gatehouse: protected resource metadata";
  }

  @Override
  public void destroy() {}

  @Override
  public void service(ServletRequest request, ServletResponse response) throws IOException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    Optional<ResourceMetadata> found = find(asked.getPathInfo());
    if (found.isEmpty()) {
      answer.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    switch (asked.getMethod()) {
      case "GET", "HEAD" -> write(found.get().document(), asked, answer);
      case "OPTIONS" -> answer.setHeader("Allow", ALLOWED);
      default -> {
        answer.setHeader("Allow", ALLOWED);
        answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      }
    }
  }

  /** Clients that were told of no place ask for the well-known path alone too. */
  private Optional<ResourceMetadata> find(@Nullable String insertion) {
    return insertion == null || insertion.equals("/")
        ? Optional.of(application.metadata().findFirst().orElse(ofConfiguration))
        : application
            .metadata()
            .filter(metadata -> metadata.isAt(insertion))
            .findFirst()
            .or(() -> Optional.of(ofConfiguration).filter(metadata -> metadata.isAt(insertion)));
  }

  private static void write(
      byte[] document, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.setHeader("Cache-Control", ResourceMetadata.CACHE_CONTROL);
    response.setContentLength(document.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(document);
    }
  }
}
