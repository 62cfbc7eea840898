package dev.gatehouse.contract.scopes;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.ScopesRequired;
import dev.gatehouse.contract.callers.StatedCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The application that {@link ScopeProviderContract} asks. */
public class ScopeProviderApplication extends Application {

  /** With the scheme, since no mechanism of a server is meant here. */
  private final Set<Object> singletons =
      Set.of(
          GatehouseFeature.builder()
              .realm("contract")
              .schemes("Bearer")
              .scopes(new FailingScopes())
              .build());

  /** For the runtime. */
  public ScopeProviderApplication() {}

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Orders.class, StatedCaller.class);
  }

  // Deprecated, and all there is: the standard knows no other way to hand a configured instance
  // over.
  @SuppressWarnings("deprecation")
  @Override
  public Set<Object> getSingletons() {
    return singletons;
  }

  /** For admins, which a server's own check reads; its method is for whoever has the scope. */
  @Path("orders")
  @RolesAllowed("admin")
  public static class Orders {

    /** For the runtime. */
    public Orders() {}

    /**
     * For whoever has the scope, in whatever role.
     *
     * @return text
     */
    @GET
    @ScopesRequired("orders:read")
    public String list() {
      return "served";
    }
  }
}
