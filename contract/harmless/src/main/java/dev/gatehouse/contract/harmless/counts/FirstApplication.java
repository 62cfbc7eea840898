package dev.gatehouse.contract.harmless.counts;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** One of two applications in the same WAR. */
@ApplicationPath("first")
public class FirstApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return new HashSet<>(Set.of(CountsResource.class, SingletonResource.class));
  }
}
