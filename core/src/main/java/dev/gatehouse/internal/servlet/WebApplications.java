package dev.gatehouse.internal.servlet;

import dev.gatehouse.internal.cdi.CdiLookup;
import dev.gatehouse.internal.challenge.ChallengePolicy;
import dev.gatehouse.internal.challenge.Mechanism;
import dev.gatehouse.internal.denial.WebApplication;
import dev.gatehouse.internal.resource.ResourceMethod;
import dev.gatehouse.internal.resource.ResourceType;
import dev.gatehouse.internal.rule.DeclaredRoles;
import dev.gatehouse.internal.settings.Setting;
import jakarta.annotation.security.DeclareRoles;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    Set<Class<?>> ofRest =
        classes.stream().filter(type -> !onlyDeclaresRoles(type)).collect(Collectors.toSet());
    WebApplication application =
        new WebApplication(
            name(context),
            ofRest,
            () -> mechanisms(ofRest, context.getClassLoader()),
            LoginConfigReader.read(context).orElse(null),
            tellsStart,
            new DeclaredRoles(Set.of(), LoginConfigReader.roles(context)).with(classes));
    context.setAttribute(WebApplication.ATTRIBUTE, application);
    return application;
  }

  /** Whether it is a servlet, say, which declares roles and has no part in REST. */
  private static boolean onlyDeclaresRoles(Class<?> type) {
    try {
      return type.isAnnotationPresent(DeclareRoles.class)
          && !Application.class.isAssignableFrom(type)
          && ResourceMethod.all(new ResourceType(type)).isEmpty();
    } catch (LinkageError | RuntimeException unreadable) {
      return false;
    }
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
