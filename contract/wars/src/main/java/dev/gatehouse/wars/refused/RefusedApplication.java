package dev.gatehouse.wars.refused;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Has one resource too many. */
@ApplicationPath("api")
public class RefusedApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(OpenResource.class, ContradictingResource.class, HiddenResource.class);
  }
}
