package dev.gatehouse;

import jakarta.servlet.ServletContext;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds out what a servlet context knows. */
final class WebApplications {

  private WebApplications() {}

  /**
   * The web application of a context. Where no initializer has made it known, since Gatehouse's jar
   * lies above the web application, what the context itself tells.
   */
  static WebApplication of(ServletContext context) {
    if (context.getAttribute(WebApplication.ATTRIBUTE) instanceof WebApplication known) {
      return known;
    }
    return remember(context, Set.of(), false);
  }

  /**
   * Makes a web application known to REST.
   *
   * @param classes that the container has found
   * @param tellsStart whether it tells when everything in it has started
   */
  static WebApplication remember(
      ServletContext context, Set<Class<?>> classes, boolean tellsStart) {
    WebApplication application =
        new WebApplication(
            name(context),
            classes,
            () -> mechanisms(classes, context.getClassLoader()),
            LoginConfigReader.read(context).orElse(null),
            tellsStart);
    context.setAttribute(WebApplication.ATTRIBUTE, application);
    return application;
  }

  /** Its display name, else its context path, else what a challenge says without Gatehouse. */
  private static String name(ServletContext context) {
    String path = context.getContextPath().replaceFirst("^/", "");
    for (String name : new String[] {context.getServletContextName(), path}) {
      if (name != null && Setting.REALM.accepts(name)) {
        return name;
      }
    }
    return ChallengePolicy.UNNAMED_REALM;
  }

  private static List<Mechanism> mechanisms(Set<Class<?>> classes, ClassLoader loader) {
    List<Mechanism> mechanisms = new ArrayList<>();
    for (Class<?> type : classes) {
      for (Annotation annotation : type.getAnnotations()) {
        Mechanism.of(annotation).ifPresent(mechanisms::add);
      }
    }
    mechanisms.addAll(CdiLookup.mechanisms(loader));
    return mechanisms;
  }
}
