package dev.gatehouse.docs.browsers;

import dev.gatehouse.Authenticated;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;

/** A page, and an endpoint that its script asks. */
final class BrowserApplication {

  private BrowserApplication() {}

  /** What a browser shows and asks. */
  @Path("")
  public static class Pages {

    /** Nothing to see, and no icon that the browser would ask for. */
    @GET
    @Path("page")
    @Produces("text/html")
    public String page() {
      return "<!DOCTYPE html><title>page</title><link rel=icon href=data:,>";
    }

    /** Guarded. */
    @GET
    @Path("orders")
    @Authenticated
    public String orders() {
      return "one bicycle";
    }
  }

  static Authenticator password() {
    return new BasicAuthenticator(
        (userId, password) ->
            password.equals("wonderland")
                ? Optional.of(Caller.of(userId, "customer"))
                : Optional.empty());
  }

  /** Reachable by scripts of another origin. */
  static ResourceConfig of(Authenticator authenticator, Set<String> origins) {
    return new ResourceConfig(Pages.class)
        .register(new CorsFilter(origins))
        .register(
            GatehouseFeature.builder()
                .realm("orders")
                .authenticator(authenticator)
                .exposeChallenge(true)
                .build());
  }
}
