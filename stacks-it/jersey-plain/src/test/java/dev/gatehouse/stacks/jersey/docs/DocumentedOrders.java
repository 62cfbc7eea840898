package dev.gatehouse.stacks.jersey.docs;

import dev.gatehouse.Authenticated;
import dev.gatehouse.Denial;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.ScopesRequired;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.authentication.Caller;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ServiceUnavailableException;
import java.util.Optional;
import java.util.Properties;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * The service whose answers the catalogue of reasons shows: each of its endpoints refuses for
 * another reason.
 */
final class DocumentedOrders {

  private DocumentedOrders() {}

  /** What the examples ask for. */
  @Path("")
  public static class Resource {

    @GET
    @Path("report")
    @RolesAllowed("admin")
    public String report() {
      return "...";
    }

    @GET
    @Path("orders")
    @ScopesRequired("orders:read")
    public String orders() {
      return "...";
    }

    @GET
    @Path("orders/7")
    @Authenticated
    public String order() {
      throw Denial.forbidden("This order belongs to another customer.").toException();
    }

    @GET
    @Path("payments")
    @Authenticated(acr = "phr", maxAge = 300)
    public String payments() {
      return "...";
    }

    @GET
    @Path("ledger")
    @DenyAll
    public String ledger() {
      return "...";
    }
  }

  static ResourceConfig with(Properties properties) {
    ResourceConfig application = new ResourceConfig(Resource.class);
    properties.forEach((key, value) -> application.property(key.toString(), value));
    return application.register(
        GatehouseFeature.builder()
            .realm("orders")
            .authenticator(new BasicAuthenticator(DocumentedOrders::byPassword))
            .authenticator(new BearerAuthenticator(DocumentedOrders::byToken))
            .build());
  }

  private static Optional<Caller> byPassword(String userId, String password) {
    return userId.equals("alice") && password.equals("wonderland")
        ? Optional.of(Caller.of("alice", "customer"))
        : Optional.empty();
  }

  private static AuthenticationResult byToken(String token) {
    return switch (token) {
      case "of-alice" ->
          AuthenticationResult.accepted(
              Caller.builder("alice").roles("customer").scopes("profile").build());
      case "of-yesterday" -> AuthenticationResult.expired();
      case "during-an-outage" -> throw new ServiceUnavailableException(30L);
      default -> AuthenticationResult.invalid();
    };
  }
}
