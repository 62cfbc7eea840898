package dev.gatehouse.contract.harmless.counts;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** A second application in the same WAR. */
@ApplicationPath("second")
public class SecondApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return new HashSet<>(Set.of(SingletonResource.class));
  }
}
