package dev.gatehouse;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Found by CDI, not called by applications: sees how the application asks its container to
 * authenticate. Thread-safe.
 */
@SuppressWarnings("exports") // whoever calls it has CDI
public final class GatehouseExtension implements Extension {

  private final List<Mechanism> mechanisms = new CopyOnWriteArrayList<>();

  /** For the container. */
  public GatehouseExtension() {}

  <T> void look(@Observes ProcessAnnotatedType<T> type) {
    for (Annotation annotation : type.getAnnotatedType().getAnnotations()) {
      Mechanism.of(annotation).ifPresent(mechanisms::add);
    }
  }

  List<Mechanism> mechanisms() {
    return List.copyOf(mechanisms);
  }
}
