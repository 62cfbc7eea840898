package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Configuration;
import java.util.stream.Stream;

/** Tells whether an application has request filters of its own, which may know its callers. */
final class ApplicationFilters {

  private ApplicationFilters() {}

  static boolean areIn(Configuration configuration) {
    return Stream.concat(
            configuration.getClasses().stream(),
            configuration.getInstances().stream().map(Object::getClass))
        .anyMatch(
            type ->
                ContainerRequestFilter.class.isAssignableFrom(type)
                    && ApplicationClasses.contain(type));
  }
}
