package dev.gatehouse.internal.servlet;

import dev.gatehouse.internal.denial.WebApplication;
import jakarta.annotation.security.DeclareRoles;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.HandlesTypes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.EnumSet;
import java.util.Set;

/**
 * Found by the servlet container, not called by applications: makes known to REST what the
 * container knows, and adds the error page that an application may name for the container's own
 * denials. Thread-safe.
 */
@HandlesTypes({Application.class, Path.class, DeclareRoles.class})
@SuppressWarnings("exports") // whoever calls it has servlets
public final class GatehouseInitializer implements ServletContainerInitializer {

  private static final String NAME = "dev.gatehouse";

  /** For the container. */
  public GatehouseInitializer() {}

  /**
   * Adds the error page, which is shown only where an application names it, a filter that tells the
   * application's denials from the container's, and, where there are any, the metadata of the
   * protected resource.
   *
   * @param found subclasses of {@link Application}, classes with {@link Path} and with {@link
   *     DeclareRoles}; null where none
   * @param context the web application
   */
  @Override
  public void onStartup(Set<Class<?>> found, ServletContext context) {
    if (context.getFilterRegistration(NAME) != null) {
      // Found twice, by the parent's class loader and by this one's: once is enough.
      return;
    }
    WebApplication application =
        WebApplications.remember(context, found == null ? Set.of() : Set.copyOf(found), true);

    FilterRegistration.Dynamic filter =
        context.addFilter(NAME, new ContainerFilter(new UnguardedCheck(application, context)));
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");

    ServletRegistration.Dynamic servlet =
        context.addServlet(NAME, new ContainerDenialServlet(application));
    servlet.setAsyncSupported(true);
    // Behind all others: then it knows that they have started (Servlet 6.0, section 2.3.1).
    servlet.setLoadOnStartup(Integer.MAX_VALUE);
    servlet.addMapping(ContainerDenialServlet.PATH);

    HostMetadata.register(context, application.scanned(), application);
  }
}
