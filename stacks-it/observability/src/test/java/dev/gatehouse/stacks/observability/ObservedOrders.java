package dev.gatehouse.stacks.observability;

import dev.gatehouse.DenialListener;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.ScopesRequired;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.stacks.Stack;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.Optional;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Orders behind a base path, whose denials a listener is told. */
final class ObservedOrders implements Stack {

  /** With paths that have as many values as there are orders. */
  @Path("orders")
  public static class OrderResource {

    @GET
    @Path("{id}")
    @RolesAllowed("admin")
    public String order(@PathParam("id") String id) {
      return "order " + id;
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("admin")
    public void cancel(@PathParam("id") String id) {}

    @GET
    @ScopesRequired("orders:read")
    public String orders() {
      return "orders";
    }
  }

  private final HttpServer server;

  ObservedOrders(DenialListener listener, Object... further) {
    GatehouseFeature gatehouse =
        GatehouseFeature.builder()
            .realm("orders")
            .authenticator(new BasicAuthenticator(ObservedOrders::validate))
            .listener(listener)
            .build();
    ResourceConfig application = new ResourceConfig(OrderResource.class).register(gatehouse);
    application.registerInstances(further);
    server =
        GrizzlyHttpServerFactory.createHttpServer(
            URI.create("http://127.0.0.1:0/api/"), application, true);
  }

  private static Optional<Caller> validate(String userId, String password) {
    return userId.equals("alice") && password.equals("alice-pw")
        ? Optional.of(Caller.of("alice", "customer"))
        : Optional.empty();
  }

  @Override
  public URI uri() {
    return URI.create(
        "http://127.0.0.1:" + server.getListeners().iterator().next().getPort() + "/api");
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
