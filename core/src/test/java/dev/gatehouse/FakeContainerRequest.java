package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request of Jakarta REST made up by a test, as far as containers matter. Not thread-safe. */
final class FakeContainerRequest {

  private final Map<String, Object> properties = new HashMap<>();
  private final MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
  private final List<Response> aborted = new ArrayList<>();
  private SecurityContext context;
  private String sentBy = "GET";
  private URI uri = URI.create("http://localhost/app/orders");

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

  FakeContainerRequest at(String address) {
    uri = URI.create(address);
    return this;
  }

  FakeContainerRequest by(String method) {
    sentBy = method;
    return this;
  }

  /** What it was ended with. */
  List<Response> aborted() {
    return List.copyOf(aborted);
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
              case "getHeaderString" ->
                  headers.containsKey(arguments[0])
                      ? String.join(",", headers.get(arguments[0]))
                      : null;
              case "getMethod" -> sentBy;
              case "getUriInfo" -> uriInfo();
              case "abortWith" -> aborted.add((Response) arguments[0]);
              case "getSecurityContext" -> context;
              case "setSecurityContext" -> {
                context = (SecurityContext) arguments[0];
                yield null;
              }
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  private UriInfo uriInfo() {
    return FakeExchange.fake(
        UriInfo.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getRequestUri" -> uri;
              case "getMatchedResources" -> List.of();
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }
}
