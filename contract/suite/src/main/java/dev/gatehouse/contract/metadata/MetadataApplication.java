package dev.gatehouse.contract.metadata;

import dev.gatehouse.GatehouseFeature;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.util.Set;

/** The application that {@link MetadataContract} asks: all that its metadata can say is set. */
public class MetadataApplication extends Application {

  private final Set<Object> singletons =
      Set.of(
          GatehouseFeature.builder()
              .realm("orders")
              .resource(URI.create("https://api.example.com/orders/"))
              .authorizationServers(
                  URI.create("https://login.example.com"),
                  URI.create("https://login.example.com/realms/2"))
              .scopesSupported("profile", "-internal")
              .authenticator(new TwoSchemes())
              .build());

  /** For the runtime. */
  public MetadataApplication() {}

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(ScopedResource.class);
  }

  // Deprecated, and all there is: the standard knows no other way to hand a configured instance
  // over.
  @SuppressWarnings("deprecation")
  @Override
  public Set<Object> getSingletons() {
    return singletons;
  }

  /** The same one with an endpoint of its own where its metadata would be. */
  public static class WithOwn extends MetadataApplication {

    /** For the runtime. */
    public WithOwn() {}

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(ScopedResource.class, OwnMetadataResource.class);
    }
  }
}
