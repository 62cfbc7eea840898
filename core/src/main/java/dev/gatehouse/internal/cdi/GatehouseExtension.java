package dev.gatehouse.internal.cdi;

import dev.gatehouse.internal.challenge.Mechanism;
import dev.gatehouse.internal.resource.OptionalApi;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBean;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Found by CDI, not called by applications: sees how the application asks its container to
 * authenticate. Names no type but CDI's own, since any other API may be missing. Thread-safe.
 */
@SuppressWarnings("exports") // whoever calls it has CDI
public final class GatehouseExtension implements Extension {

  /** A mechanism, and the class that asks for it. */
  private record Stated(Mechanism mechanism, Class<?> by) {

    /** Enterprise applications have several web applications, each with mechanisms of its own. */
    boolean isVisibleTo(ClassLoader loader) {
      try {
        return Class.forName(by.getName(), false, loader) == by;
      } catch (ClassNotFoundException | LinkageError elsewhere) {
        return false;
      }
    }
  }

  private final List<Stated> stated = new CopyOnWriteArrayList<>();

  /** For the container. */
  public GatehouseExtension() {}

  <T> void look(@Observes ProcessBean<T> event) {
    for (Annotation annotation : event.getAnnotated().getAnnotations()) {
      Mechanism.of(annotation)
          .ifPresent(
              mechanism -> stated.add(new Stated(mechanism, event.getBean().getBeanClass())));
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

  List<Mechanism> mechanisms(ClassLoader webApplication) {
    return stated.stream()
        .filter(each -> each.isVisibleTo(webApplication))
        .map(Stated::mechanism)
        .toList();
  }
}
