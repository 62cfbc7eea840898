package dev.gatehouse;

import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What an application says of itself before anything runs it. */
final class ApplicationReader {

  private ApplicationReader() {}

  static AccessTable table(Application application) {
    Set<Class<?>> classes = classes(application);
    if (classes.isEmpty()) {
      throw new IllegalArgumentException(
          application.getClass().getName()
              + " names no class, so only a server that scans knows what it is made of; use"
              + " AccessTable.of(OrderResource.class, ...)");
    }
    Map<String, Object> properties = application.getProperties();
    Gatehouse given =
        instances(application).stream()
            .filter(GatehouseFeature.class::isInstance)
            .map(feature -> ((GatehouseFeature) feature).given())
            .filter(settings -> settings != null)
            .findFirst()
            .orElseGet(() -> Gatehouse.builder().build());
    Gatehouse settings = ConfigProperties.over(given.over(SettingsReader.read(properties)));
    AccessRules rules =
        new AccessRules(settings.get(Setting.UNANNOTATED, Gatehouse.Unannotated.PERMIT));
    AccessTable table = ResourceScan.of(classes, rules).table();
    String role = settings.get(Setting.ACCESS_TABLE_ROLE, null);
    return role == null ? table : AccessTableFilter.addItself(table, role);
  }

  /** The classes that an application names, and those of the instances that it hands over. */
  static Set<Class<?>> classes(Application application) {
    Set<Class<?>> classes = new LinkedHashSet<>();
    if (application.getClasses() != null) {
      classes.addAll(application.getClasses());
    }
    instances(application).forEach(instance -> classes.add(instance.getClass()));
    return classes;
  }

  @SuppressWarnings("deprecation") // it is how an application hands over what it has configured
  static Set<Object> instances(Application application) {
    Set<Object> instances = application.getSingletons();
    return instances == null ? Set.of() : instances;
  }
}
