package dev.gatehouse;

import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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
    Gatehouse given =
        instances(application).stream()
            .filter(GatehouseFeature.class::isInstance)
            .map(feature -> ((GatehouseFeature) feature).given())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    Gatehouse settings = SettingsReader.effective(given, application.getProperties());
    AccessTable table = ResourceScan.of(classes, new AccessRules(settings)).table();
    return AccessTableFilter.addItself(table, settings);
  }

  /** The classes that an application names, and those of the instances that it hands over. */
  private static Set<Class<?>> classes(Application application) {
    Set<Class<?>> classes = new LinkedHashSet<>();
    if (application.getClasses() != null) {
      classes.addAll(application.getClasses());
    }
    instances(application).forEach(instance -> classes.add(instance.getClass()));
    classes.remove(null);
    return classes;
  }

  @SuppressWarnings("deprecation") // it is how an application hands over what it has configured
  private static List<Object> instances(Application application) {
    Set<Object> instances = application.getSingletons();
    return instances == null ? List.of() : instances.stream().filter(Objects::nonNull).toList();
  }
}
