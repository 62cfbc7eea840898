package dev.gatehouse.wars.refused.misplaced;

import dev.gatehouse.wars.refused.OpenResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Has one resource too many. */
@ApplicationPath("api")
public class MisplacedApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(OpenResource.class, HiddenResource.class);
  }
}
