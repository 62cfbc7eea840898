package dev.gatehouse.benchmarks;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** Jersey without a network: what is left is what its filters, mappers and writers cost. */
final class InProcessJersey {

  private static final URI BASE = URI.create("http://localhost/");

  private final ApplicationHandler handler;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(1024);

  InProcessJersey(ResourceConfig application) {
    handler = new ApplicationHandler(application);
  }

  /** Asks, and returns the answer with its body written. */
  ContainerResponse get(URI uri, String authorization) {
    ContainerRequest request =
        new ContainerRequest(
            BASE, uri, "GET", null, new MapPropertiesDelegate(), handler.getConfiguration());
    if (authorization != null) {
      request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, authorization);
    }
    body.reset();
    try {
      return handler.apply(request, body).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("No answer to GET " + uri, e);
    }
  }

  /** The body of the last answer. */
  byte[] body() {
    return body.toByteArray();
  }
}
