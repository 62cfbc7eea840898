package dev.gatehouse.wars.basic;

import dev.gatehouse.contract.ContractApplication;
import dev.gatehouse.contract.webapp.ForwardingResource;
import dev.gatehouse.wars.constrained.ConstrainedResource;
import jakarta.ws.rs.ApplicationPath;
import java.util.HashSet;
import java.util.Set;

/** The contract's resources by an explicit list. The server has to find Gatehouse by itself. */
@ApplicationPath("api")
public class BasicApplication extends ContractApplication {

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(super.getClasses());
    classes.add(ConstrainedResource.class);
    classes.add(BeanResource.class);
    classes.add(SessionBeanResource.class);
    classes.add(ForwardingResource.class);
    classes.add(AskingFilters.Before.class);
    classes.add(AskingFilters.At.class);
    classes.add(AskingFilters.Behind.class);
    classes.add(AskingFilters.Telling.class);
    return classes;
  }
}
