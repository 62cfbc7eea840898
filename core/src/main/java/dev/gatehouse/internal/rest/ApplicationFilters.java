package dev.gatehouse.internal.rest;

import dev.gatehouse.internal.resource.ApplicationClasses;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Configuration;

/** Tells whether an application has request filters of its own, which may know its callers. */
final class ApplicationFilters {

  private ApplicationFilters() {}

  static boolean areIn(Configuration configuration) {
    return ApplicationClasses.registeredIn(configuration)
        .anyMatch(
            type ->
                ContainerRequestFilter.class.isAssignableFrom(type)
                    && ApplicationClasses.contain(type));
  }
}
