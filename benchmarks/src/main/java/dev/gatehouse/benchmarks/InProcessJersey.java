package dev.gatehouse.benchmarks;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;

/** Jersey without a network: what is left is what its filters, mappers and writers cost. */
final class InProcessJersey {

  private static final URI BASE = URI.create("http://localhost/");
  private static final URI REPORT = BASE.resolve("report");

  private final ApplicationHandler handler;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(1024);

  /**
   * Starts a contender, and makes sure that it answers a caller as it should.
   *
   * @throws IllegalStateException where it does not
   */
  InProcessJersey(JerseyContender contender, Caller caller) {
    handler = new ApplicationHandler(contender.application(ReportResource.class));
    int status = report(caller).getStatus();
    if (status != contender.status(caller)) {
      throw new IllegalStateException(contender + " answers " + status + " to " + caller);
    }
  }

  /** Asks for the report, and returns the answer with its body written. */
  ContainerResponse report(Caller caller) {
    ContainerRequest request =
        new ContainerRequest(
            BASE, REPORT, "GET", null, new MapPropertiesDelegate(), handler.getConfiguration());
    if (caller.authorization() != null) {
      request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, caller.authorization());
    }
    body.reset();
    try {
      return handler.apply(request, body).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("No answer to " + caller, e);
    }
  }
}
