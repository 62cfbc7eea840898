package dev.gatehouse.contract.harmless.counts;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names a class and an object. */
@ApplicationPath("api")
public class CountingApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    Counts.CLASSES.incrementAndGet();
    return new HashSet<>(Set.of(CountsResource.class));
  }

  @Override
  @SuppressWarnings("deprecation")
  public Set<Object> getSingletons() {
    Counts.SINGLETONS.incrementAndGet();
    return new HashSet<>(Set.of(new SingletonResource()));
  }

  @Override
  public Map<String, Object> getProperties() {
    Counts.PROPERTIES.incrementAndGet();
    return Map.of();
  }
}
