package dev.gatehouse.internal.servlet;

import dev.gatehouse.Authenticated;
import dev.gatehouse.ScopesRequired;
import dev.gatehouse.internal.denial.WebApplication;
import dev.gatehouse.internal.text.Guide;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Notices a REST runtime that serves guarded classes and has never met Gatehouse: the jar is there,
 * its annotations are believed, and nothing holds them. Tells once. Thread-safe.
 */
final class UnguardedCheck {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  /** Where the servlets and filters of REST runtimes live. */
  private static final List<String> RUNTIMES =
      List.of(
          "org.glassfish.jersey.",
          "org.jboss.resteasy.",
          "org.apache.cxf.",
          "org.apache.tomee.",
          "org.apache.openejb.");

  private static final List<Class<?>> GUARDS =
      List.of(RolesAllowed.class, DenyAll.class, Authenticated.class, ScopesRequired.class);

  private final WebApplication application;
  private final ServletContext context;
  private final AtomicBoolean settled = new AtomicBoolean();

  UnguardedCheck(WebApplication application, ServletContext context) {
    this.application = application;
    this.context = context;
  }

  private static List<String> guarded(Set<Class<?>> classes) {
    return classes.stream()
        .filter(type -> !Application.class.isAssignableFrom(type))
        .filter(UnguardedCheck::hasGuard)
        .map(Class::getName)
        .sorted()
        .toList();
  }

  private static boolean hasGuard(Class<?> type) {
    try {
      return Stream.concat(Stream.of(type), Arrays.stream(type.getMethods()))
          .anyMatch(UnguardedCheck::isGuarded);
    } catch (LinkageError | RuntimeException unreadable) {
      // It cannot be served either.
      return false;
    }
  }

  private static boolean isGuarded(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotations())
        .anyMatch(annotation -> GUARDS.contains(annotation.annotationType()));
  }

  /** Looks at a request that the application has answered. */
  void look(HttpServletRequest request) {
    if (settled.get()) {
      return;
    }
    if (application.writer() != null) {
      settled.set(true);
    } else if (isOfRest(request) && settled.compareAndSet(false, true)) {
      List<String> unguarded = guarded(application.scanned());
      if (!unguarded.isEmpty()) {
        tell(unguarded);
      }
    }
  }

  private static void tell(List<String> classes) {
    LOGGER.log(
        Level.ERROR,
        Guide.NOT_REGISTERED.after(
            "Gatehouse guards nothing: the REST runtime of this application has not met"
                + " GatehouseFeature, so the access annotations of "
                + String.join(", ", classes)
                + " are not enforced by it. Name dev.gatehouse.GatehouseFeature in"
                + " Application.getClasses(), register it in the runtime's configuration, or take"
                + " away the property jakarta.ws.rs.loadServices=false"));
  }

  private boolean isOfRest(HttpServletRequest request) {
    return isOfRestServlet(request) || isOfRestFilter(request);
  }

  /** Whether a filter of a REST runtime stands before the path of an application, as on TomEE. */
  private boolean isOfRestFilter(HttpServletRequest request) {
    return application.scanned().stream()
            .map(type -> type.getAnnotation(ApplicationPath.class))
            .filter(Objects::nonNull)
            .map(root -> root.value().replaceFirst("^/*", "/"))
            .anyMatch(root -> request.getRequestURI().startsWith(request.getContextPath() + root))
        && context.getFilterRegistrations().values().stream()
            .map(filter -> String.valueOf(filter.getClassName()))
            .anyMatch(filter -> RUNTIMES.stream().anyMatch(filter::startsWith));
  }

  /** Whether a servlet of a REST runtime has served it (REST 3.1, section 2.3.2). */
  private boolean isOfRestServlet(HttpServletRequest request) {
    HttpServletMapping mapping = request.getHttpServletMapping();
    String name = mapping == null ? null : mapping.getServletName();
    if (name == null) {
      return false;
    }
    ServletRegistration servlet = context.getServletRegistration(name);
    if (servlet == null) {
      return false;
    }
    String type = String.valueOf(servlet.getClassName());
    return RUNTIMES.stream().anyMatch(type::startsWith)
        || name.equals(Application.class.getName())
        || servlet.getInitParameter(Application.class.getName()) != null
        || application.scanned().stream()
            .anyMatch(
                scanned ->
                    Application.class.isAssignableFrom(scanned) && scanned.getName().equals(name));
  }
}
