package dev.gatehouse.contract.authenticators;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.contract.denials.AuditResource;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The application that {@link BearerContract} asks. */
public class BearerApplication extends Application {

  private final Set<Object> singletons;

  /** For the runtime. */
  public BearerApplication() {
    this(true);
  }

  /**
   * Creates it.
   *
   * @param audit whether denials are written to the audit log
   */
  protected BearerApplication(boolean audit) {
    singletons =
        Set.of(
            GatehouseFeature.builder()
                .realm("contract")
                .authenticator(new TokenChecks())
                .listener(ToldResource.listener("first"))
                .listener(ToldResource.listener("second"))
                .audit(audit)
                .build());
  }

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        CheckedResource.class, StoredResource.class, ToldResource.class, AuditResource.class);
  }

  // Deprecated, and all there is: the standard knows no other way to hand a configured instance
  // over.
  @SuppressWarnings("deprecation")
  @Override
  public Set<Object> getSingletons() {
    return singletons;
  }

  /** The same one without an audit line. */
  public static class Silent extends BearerApplication {

    /** For the runtime. */
    public Silent() {
      super(false);
    }
  }
}
