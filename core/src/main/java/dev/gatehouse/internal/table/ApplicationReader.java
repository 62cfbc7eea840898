package dev.gatehouse.internal.table;

import dev.gatehouse.AccessTable;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.settings.Settings;
import jakarta.ws.rs.core.Application;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The access table of what does not run, or not yet. */
public final class ApplicationReader {

  private ApplicationReader() {}

  /** The table of the classes that an application names. */
  public static AccessTable table(Application application, Settings settings) {
    Set<Class<?>> classes = classes(application);
    if (classes.isEmpty()) {
      throw new IllegalArgumentException(
          application.getClass().getName()
              + " names no class, so only a server that scans knows what it is made of; use"
              + " AccessTable.of(OrderResource.class, ...)");
    }
    return table(classes, settings);
  }

  /** The table of resource classes. */
  public static AccessTable table(Collection<Class<?>> classes, Settings settings) {
    Unannotated policy = settings.get(Setting.UNANNOTATED, Unannotated.PERMIT);
    return ResourceWalk.scan(classes, new AccessRules(policy)).table();
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

  /** The instances that an application hands over, never null. */
  @SuppressWarnings("deprecation") // it is how an application hands over what it has configured
  public static Set<Object> instances(Application application) {
    Set<Object> instances = application.getSingletons();
    return instances == null
        ? Set.of()
        : instances.stream()
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
