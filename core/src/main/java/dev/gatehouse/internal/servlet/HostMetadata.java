package dev.gatehouse.internal.servlet;

import dev.gatehouse.AccessTable;
import dev.gatehouse.internal.denial.WebApplication;
import dev.gatehouse.internal.metadata.MetadataLocation;
import dev.gatehouse.internal.metadata.ResourceMetadata;
import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.settings.SettingsReader;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.ApplicationPath;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Serves the metadata of protected resources at the well-known URI of the host, where a web
 * application is at its root and has nothing of its own there.
 */
final class HostMetadata {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private static final String NAME = "dev.gatehouse.metadata";
  private static final String WELL_KNOWN = "/.well-known";

  private HostMetadata() {}

  /**
   * Registers the servlet where it does no harm, and has something to serve.
   *
   * @param found classes of REST, at least
   */
  static void register(ServletContext context, Set<Class<?>> found, WebApplication application) {
    if (!isAtRoot(context) || isTaken(context) || isOfRest(found)) {
      return;
    }
    Optional<ResourceMetadata> metadata = read(context);
    if (metadata.isPresent()) {
      ServletRegistration.Dynamic servlet =
          context.addServlet(NAME, new MetadataServlet(application, metadata.get()));
      servlet.setAsyncSupported(true);
      // Also the path itself, and an exact mapping of the application's goes before it.
      if (servlet.addMapping(MetadataLocation.PATH + "/*").isEmpty()) {
        application.metadataIsAtHost();
        LOGGER.log(
            Level.INFO, "Protected resource metadata are served at " + metadata.get().wellKnown());
      }
    }
  }

  /** Open Liberty calls it "/", while the context starts. */
  private static boolean isAtRoot(ServletContext context) {
    return context.getContextPath().matches("/?");
  }

  /** By a servlet or a file of the application's. */
  private static boolean isTaken(ServletContext context) {
    if (context.getServletRegistrations().values().stream().anyMatch(HostMetadata::takes)) {
      return true;
    }
    Set<String> files = context.getResourcePaths(WELL_KNOWN + "/");
    return files != null && files.stream().anyMatch(path -> path.startsWith(MetadataLocation.PATH));
  }

  /** A container's own servlet for files is at "/", by the name "default". */
  private static boolean takes(ServletRegistration servlet) {
    return servlet.getMappings().stream()
        .anyMatch(
            pattern ->
                pattern.equals("/*")
                    || pattern.startsWith(WELL_KNOWN + "/")
                    || pattern.equals("/") && !"default".equals(servlet.getName()));
  }

  /** There the application's filter answers, unless an endpoint of its own does. */
  private static boolean isOfRest(Set<Class<?>> found) {
    return found.stream()
        .map(type -> type.getAnnotation(ApplicationPath.class))
        .anyMatch(
            path ->
                path != null
                    && (path.value().matches("/*+")
                        || path.value().matches("/*+\\.well-known(/.*)?")));
  }

  /** Those of REST are read again by REST, which keeps the application from starting. */
  private static Optional<ResourceMetadata> read(ServletContext context) {
    AccessTable none = AccessTable.of(List.of(), List.of());
    try {
      Settings settings = SettingsReader.effective(Settings.NONE, parameters(context));
      return settings.get(Setting.ENABLED, true)
          ? ResourceMetadata.of(settings, () -> none)
          : Optional.empty();
    } catch (IllegalArgumentException | IllegalStateException wrong) {
      LOGGER.log(
          Level.ERROR,
          "No protected resource metadata are served at the root of the host: "
              + wrong.getMessage());
      return Optional.empty();
    }
  }

  private static Map<String, Object> parameters(ServletContext context) {
    Map<String, Object> parameters = new HashMap<>();
    for (String name : Collections.list(context.getInitParameterNames())) {
      parameters.put(name, context.getInitParameter(name));
    }
    return parameters;
  }
}
