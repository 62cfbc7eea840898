package dev.gatehouse;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBean;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Found by CDI, not called by applications: sees how the application asks its container to
 * authenticate, and has credentials of the Basic scheme read as RFC 7617 says. Thread-safe.
 */
@SuppressWarnings("exports") // whoever calls it has CDI
public final class GatehouseExtension implements Extension {

  private final boolean active = isActive();
  private final List<Mechanism> mechanisms = new CopyOnWriteArrayList<>();
  private final Map<ClassLoader, Container> containers = new ConcurrentHashMap<>();
  private volatile boolean otherMechanism;

  /** For the container. */
  public GatehouseExtension() {}

  private static boolean isActive() {
    Gatehouse settings = ConfigProperties.over(Gatehouse.builder().build());
    return SecurityDecorators.isPossible()
        && settings.get(Setting.ENABLED, true)
        && settings.get(Setting.CONTAINER_DENIALS, true);
  }

  <T> void look(@Observes ProcessBean<T> event) {
    Class<?> type = event.getBean().getBeanClass();
    if (!ApplicationClasses.contain(type)) {
      return;
    }
    for (Annotation annotation : event.getAnnotated().getAnnotations()) {
      Mechanism.of(annotation).ifPresent(mechanisms::add);
      // Forms, OpenID Connect: where there is one beside Basic, the server chooses between them.
      String name = annotation.annotationType().getSimpleName();
      otherMechanism |=
          name.endsWith("AuthenticationMechanismDefinition") && !name.startsWith("Basic");
    }
    otherMechanism |= active && SecurityDecorators.isMechanism(event.getBean());
  }

  void enable(@Observes AfterTypeDiscovery event, BeanManager manager) {
    if (active && SecurityDecorators.areTakenBy(manager)) {
      SecurityDecorators.enable(event);
    }
  }

  void add(@Observes AfterBeanDiscovery event, BeanManager manager) {
    if (active && SecurityDecorators.areTakenBy(manager)) {
      SecurityDecorators.add(event, manager, this::isOnlyBasic);
    }
  }

  List<Mechanism> mechanisms() {
    return List.copyOf(mechanisms);
  }

  void remember(ClassLoader webApplication, Container container) {
    containers.put(webApplication, container);
  }

  Container container(ClassLoader webApplication) {
    return containers.get(webApplication);
  }

  /** Whether the one mechanism of the application is the server's own Basic. */
  private boolean isOnlyBasic() {
    return !otherMechanism
        && !mechanisms.isEmpty()
        && mechanisms.stream().allMatch(mechanism -> mechanism.scheme().equals("Basic"));
  }
}
