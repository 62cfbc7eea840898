import dev.gatehouse.Authenticated;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.Optional;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

public class Orders {

  @Path("orders")
  @Authenticated
  public static class OrderResource {

    @GET
    public String list() {
      return "one bicycle\n";
    }

    @GET
    @Path("report")
    @RolesAllowed("admin")
    public String report() {
      return "1 order this month\n";
    }

    @GET
    @Path("catalogue")
    @PermitAll
    public String catalogue() {
      return "bicycle, lantern\n";
    }
  }

  public static void main(String[] arguments) throws InterruptedException {
    ResourceConfig application =
        new ResourceConfig(OrderResource.class)
            .register(
                GatehouseFeature.builder()
                    .realm("orders")
                    .authenticator(new BasicAuthenticator(Orders::validate))
                    .build());
    URI address = URI.create("http://127.0.0.1:" + Integer.getInteger("port", 8080) + "/");
    GrizzlyHttpServerFactory.createHttpServer(address, application);
    Thread.currentThread().join();
  }

  /** Look the caller up where you keep hashes of passwords. */
  private static Optional<Caller> validate(String userId, String password) {
    return switch (userId + ":" + password) {
      case "alice:wonderland" -> Optional.of(Caller.of("alice", "customer"));
      case "bob:builder" -> Optional.of(Caller.of("bob", "customer", "admin"));
      default -> Optional.empty();
    };
  }
}
