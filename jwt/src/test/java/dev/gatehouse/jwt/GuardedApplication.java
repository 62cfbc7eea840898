package dev.gatehouse.jwt;

import dev.gatehouse.Authenticated;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.ScopesRequired;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** An application on Jersey without a network, guarded by settings alone. */
final class GuardedApplication {

  private static final URI BASE = URI.create("http://localhost/");

  private final ApplicationHandler handler;

  /** With the tokens of {@link Issuer}, whose keys are there. */
  static GuardedApplication with(URI keys) {
    return new GuardedApplication(
        Map.of(
            "gatehouse.realm",
            "orders",
            "gatehouse.resource-metadata",
            "https://shop.example/.well-known/oauth-protected-resource",
            "mp.jwt.verify.publickey.location",
            keys.toString(),
            "mp.jwt.verify.issuer",
            Issuer.NAME,
            "mp.jwt.verify.audiences",
            Issuer.AUDIENCE,
            "gatehouse.jwt.timeout",
            1));
  }

  private GuardedApplication(Map<String, Object> settings) {
    handler =
        new ApplicationHandler(
            new ResourceConfig(Orders.class)
                .register(new GatehouseFeature())
                .addProperties(settings));
  }

  /** What it guards. */
  @Path("orders")
  @Authenticated
  public static class Orders {

    @GET
    public String mine(@Context SecurityContext context) {
      return "of " + context.getUserPrincipal().getName();
    }

    @GET
    @Path("public")
    @PermitAll
    public String everybodys(@Context SecurityContext context) {
      return "of " + (context.getUserPrincipal() == null ? "nobody" : "somebody");
    }

    @GET
    @Path("all")
    @RolesAllowed("admin")
    public String all() {
      return "all";
    }

    @GET
    @Path("scoped")
    @ScopesRequired({"orders:read", "orders:all"})
    public String scoped() {
      return "scoped";
    }

    @GET
    @Path("strong")
    @Authenticated(acr = "phr", maxAge = 300)
    public String strong() {
      return "strong";
    }
  }

  /** The answer as text: status, header fields in alphabetical order, body. */
  String get(String path, String authorization) throws Exception {
    ContainerRequest request =
        new ContainerRequest(
            BASE,
            BASE.resolve(path),
            "GET",
            null,
            new MapPropertiesDelegate(),
            handler.getConfiguration());
    if (authorization != null) {
      request.getHeaders().putSingle("Authorization", authorization);
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    ContainerResponse response = handler.apply(request, body).get();
    return response.getStatus()
        + "\n"
        + new TreeMap<>(response.getStringHeaders())
            .entrySet().stream()
                .flatMap(
                    field -> field.getValue().stream().map(line -> field.getKey() + ": " + line))
                .collect(Collectors.joining("\n"))
        + "\n\n"
        + body.toString(StandardCharsets.UTF_8);
  }
}
