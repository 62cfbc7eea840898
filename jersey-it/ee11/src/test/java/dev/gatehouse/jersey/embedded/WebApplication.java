package dev.gatehouse.jersey.embedded;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.jetty.ee11.webapp.MetaInfConfiguration;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.security.SecurityHandler;
import org.eclipse.jetty.server.Handler;

/** A web application in Jetty's environment for this version of Jakarta EE. */
final class WebApplication {

  private WebApplication() {}

  /**
   * Creates one, named by its context path.
   *
   * @param folder with its WEB-INF
   * @param scanned the jar or folder on the class path in which Jetty looks for a web fragment and
   *     initializers, as it does in each of WEB-INF/lib
   */
  static Handler of(
      String contextPath, Path folder, Consumer<SecurityHandler> security, String scanned) {
    WebAppContext context = new WebAppContext();
    context.setContextPath(contextPath);
    context.setBaseResourceAsPath(folder);
    context.setAttribute(MetaInfConfiguration.CONTAINER_JAR_PATTERN, scanned);
    context.setThrowUnavailableOnStartupException(true);
    security.accept(context.getSecurityHandler());
    return context;
  }
}
