package dev.gatehouse.contract.harmless.above;

import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Names what lies beside it. */
public class SharedApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(SharedResource.class);
  }
}
