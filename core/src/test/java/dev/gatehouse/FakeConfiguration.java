package dev.gatehouse;

import jakarta.ws.rs.core.Configuration;
import java.util.Set;

/** What a REST runtime says that it is made of, as far as a test tells it. */
final class FakeConfiguration {

  private FakeConfiguration() {}

  static Configuration of(Class<?>... classes) {
    return of(Set.of(classes), Set.of());
  }

  static Configuration of(Set<Class<?>> classes, Set<Object> instances) {
    return FakeExchange.fake(
        Configuration.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getClasses" -> classes;
              case "getInstances" -> instances;
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }
}
