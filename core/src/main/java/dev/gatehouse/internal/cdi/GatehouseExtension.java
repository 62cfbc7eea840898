package dev.gatehouse.internal.cdi;

import dev.gatehouse.internal.challenge.Mechanism;
import dev.gatehouse.internal.resource.OptionalApi;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;

/**
 * Found by CDI, not called by applications: sees how the application asks its container to
 * authenticate, and what it has of REST. Names no types but those of CDI and REST, since any other
 * API may be missing. Thread-safe.
 */
@SuppressWarnings("exports") // whoever calls it has CDI
public final class GatehouseExtension implements Extension {

  private final RestApplications rest = new RestApplications();

  /** For the container. */
  public GatehouseExtension() {}

  void start(@Observes BeforeBeanDiscovery event) {
    ServletInitializerCheck.tell();
  }

  <T> void see(
      @Observes @WithAnnotations({Path.class, ApplicationPath.class})
          ProcessAnnotatedType<T> event) {
    rest.see(event.getAnnotatedType().getJavaClass());
  }

  <T> void look(@Observes ProcessBean<T> event) {
    for (Annotation annotation : event.getAnnotated().getAnnotations()) {
      Mechanism.of(annotation)
          .ifPresent(mechanism -> rest.see(mechanism, event.getBean().getBeanClass()));
    }
  }

  /** Servers of which one has the check in question: nothing of REST has started yet to tell. */
  private static boolean mayCheck() {
    return OptionalApi.isHere("org.glassfish.jersey.server.ContainerRequest")
        && OptionalApi.isHere("jakarta.servlet.http.HttpServletRequest")
        && OptionalApi.isHere("jakarta.security.enterprise.SecurityContext");
  }

  void enable(@Observes AfterTypeDiscovery event) {
    if (mayCheck()) {
      SecurityDecorators.enable(event);
    }
  }

  void add(@Observes AfterBeanDiscovery event, BeanManager manager) {
    if (mayCheck()) {
      SecurityDecorators.add(event, manager);
    }
  }

  RestApplications rest() {
    return rest;
  }
}
