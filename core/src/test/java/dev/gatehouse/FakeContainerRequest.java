package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;
import java.util.HashMap;
import java.util.Map;

/** A request of Jakarta REST made up by a test, as far as containers matter. Not thread-safe. */
final class FakeContainerRequest {

  private final Map<String, Object> properties = new HashMap<>();
  private final MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
  private SecurityContext context;

  FakeContainerRequest(SecurityContext context) {
    this.context = context;
  }

  FakeContainerRequest sending(String name, String... lines) {
    headers.addAll(name, lines);
    return this;
  }

  FakeContainerRequest with(String property, Object value) {
    properties.put(property, value);
    return this;
  }

  /** As it is now. */
  SecurityContext securityContext() {
    return context;
  }

  Map<String, Object> properties() {
    return Map.copyOf(properties);
  }

  ContainerRequestContext context() {
    return FakeExchange.fake(
        ContainerRequestContext.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getProperty" -> properties.get(arguments[0]);
              case "setProperty" -> properties.put((String) arguments[0], arguments[1]);
              case "removeProperty" -> properties.remove(arguments[0]);
              case "getHeaders" -> headers;
              case "getSecurityContext" -> context;
              case "setSecurityContext" -> {
                context = (SecurityContext) arguments[0];
                yield null;
              }
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }
}
