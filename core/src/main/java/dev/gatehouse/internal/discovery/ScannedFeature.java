package dev.gatehouse.internal.discovery;

import dev.gatehouse.GatehouseFeature;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** What servers find that scan an application's jars, some of which read no service files. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public final class ScannedFeature implements Feature {

  /** For the runtime. */
  public ScannedFeature() {}

  @Override
  public boolean configure(FeatureContext context) {
    return !ResteasyServices.include(ServiceFeature.class, context.getConfiguration())
        && new GatehouseFeature().configure(context);
  }
}
