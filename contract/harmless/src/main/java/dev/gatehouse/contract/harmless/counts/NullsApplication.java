package dev.gatehouse.contract.harmless.counts;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Names classes, and null beside them. */
@ApplicationPath("api")
public class NullsApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return new HashSet<>(Arrays.asList(CountsResource.class, SingletonResource.class, null));
  }
}
