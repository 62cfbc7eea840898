package dev.gatehouse.internal.discovery;

import dev.gatehouse.GatehouseFeature;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * What {@code META-INF/services} names. A class of its own: runtimes warn of one that they also
 * find in another way.
 */
@ConstrainedTo(RuntimeType.SERVER)
public final class ServiceFeature implements Feature {

  /** For the runtime. */
  public ServiceFeature() {}

  @Override
  public boolean configure(FeatureContext context) {
    return new GatehouseFeature().configure(context);
  }
}
