package dev.gatehouse;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.HandlesTypes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Found by the servlet container, not called by applications: has the container's own denials
 * answered like REST's. {@code META-INF/web-fragment.xml} names the error page that it adds; an
 * error page of the application's web.xml wins over that (Servlet 6.0, section 8.2.3). Thread-safe.
 */
@HandlesTypes({Application.class, Path.class})
@SuppressWarnings("exports") // whoever calls it has servlets
public final class GatehouseInitializer implements ServletContainerInitializer {

  private static final String NAME = "dev.gatehouse";

  /** For the container. */
  public GatehouseInitializer() {}

  /**
   * Adds the error page, and a filter that shows REST what the container knows.
   *
   * @param found subclasses of {@link Application}, and classes with {@link Path}; null where none
   * @param context the web application
   */
  @Override
  public void onStartup(Set<Class<?>> found, ServletContext context) {
    WebDescriptor descriptor = WebDescriptor.read(context);
    Set<Class<?>> classes = found == null ? Set.of() : Set.copyOf(found);
    Container container =
        new Container(name(context), classes, () -> mechanisms(classes, descriptor.mechanism()));

    CdiLookup.remember(container);
    FilterRegistration.Dynamic filter = context.addFilter(NAME, new ContainerFilter(container));
    if (filter == null) {
      // Found twice, by the parent's class loader and by this one's: once is enough.
      return;
    }
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");

    ServletRegistration.Dynamic servlet =
        context.addServlet(
            NAME, new ContainerDenialServlet(container, descriptor.defaultErrorPage()));
    servlet.setAsyncSupported(true);
    servlet.addMapping(ContainerDenialServlet.PATH);
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

  /** What classes say wins over what web.xml says: it is closer to REST. */
  private static List<Mechanism> mechanisms(
      Set<Class<?>> classes, Optional<Mechanism> ofDescriptor) {
    List<Mechanism> mechanisms = new ArrayList<>();
    for (Class<?> type : classes) {
      for (Annotation annotation : type.getAnnotations()) {
        Mechanism.of(annotation).ifPresent(mechanisms::add);
      }
    }
    mechanisms.addAll(CdiLookup.mechanisms());
    if (mechanisms.isEmpty()) {
      ofDescriptor.ifPresent(mechanisms::add);
    }
    return mechanisms.stream().distinct().toList();
  }
}
