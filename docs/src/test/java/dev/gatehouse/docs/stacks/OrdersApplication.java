package dev.gatehouse.docs.stacks;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Optional;
import java.util.Set;

public class OrdersApplication extends Application {

  @Path("orders")
  @RolesAllowed("customer")
  public static class OrderResource {

    @GET
    public String list() {
      return "one bicycle\n";
    }
  }

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(OrderResource.class);
  }

  @Override
  @SuppressWarnings("deprecation") // REST has no other way to hand over an instance
  public Set<Object> getSingletons() {
    return Set.of(
        GatehouseFeature.builder()
            .realm("orders")
            .authenticator(new BasicAuthenticator(OrdersApplication::validate))
            .build());
  }

  /** Look the caller up where you keep hashes of passwords. */
  private static Optional<Caller> validate(String userId, String password) {
    return password.equals("wonderland")
        ? Optional.of(Caller.of(userId, "customer"))
        : Optional.empty();
  }
}
