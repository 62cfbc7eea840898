package dev.gatehouse;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** A bean manager that knows beans of one type. Not thread-safe. */
public final class FakeBeans {

  private final Class<?> type;
  private final Set<Bean<?>> beans = new LinkedHashSet<>();
  private final Object instance;
  private final Set<CreationalContext<?>> open = new HashSet<>();

  private FakeBeans(Class<?> type, Object instance, int count) {
    this.type = type;
    this.instance = instance;
    for (int i = 0; i < count; i++) {
      beans.add(
          FakeExchange.fake(
              Bean.class,
              (self, method, arguments) ->
                  switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    default -> throw new AssertionError("Nobody should have called " + method);
                  }));
    }
  }

  /** One bean, whose reference is this. */
  public static <T> FakeBeans of(Class<T> type, T instance) {
    return new FakeBeans(type, instance, 1);
  }

  /** So many beans of a type. */
  public static FakeBeans none(Class<?> type, int count) {
    return new FakeBeans(type, null, count);
  }

  /** Whether whatever was created has been released. */
  public boolean allReleased() {
    return open.isEmpty();
  }

  /** For whoever asks CDI. */
  public BeanManager manager() {
    return FakeExchange.fake(
        BeanManager.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getBeans" -> arguments[0] == type ? beans : Set.of();
              case "resolve" -> ((Set<?>) arguments[0]).stream().findFirst().orElse(null);
              case "createCreationalContext" -> context();
              case "getReference" -> instance;
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  private CreationalContext<?> context() {
    CreationalContext<?> context =
        FakeExchange.fake(
            CreationalContext.class,
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "release" -> open.remove(self);
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> self == arguments[0];
                  default -> throw new AssertionError("Nobody should have called " + method);
                });
    open.add(context);
    return context;
  }
}
