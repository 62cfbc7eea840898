package dev.gatehouse.internal.table;

import dev.gatehouse.AccessTable;
import dev.gatehouse.internal.resource.ApplicationClasses;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.rule.StatedRule;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.core.Configuration;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The access table of a running application. It is made at once where the runtime's configuration
 * holds the application's classes; other runtimes show them one by one while they start, and nobody
 * asks the application itself, which may make something anew at each call. Thread-safe.
 */
public final class RunningTable implements Supplier<AccessTable> {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private final AccessRules rules;
  private final Set<Class<?>> shown = new LinkedHashSet<>();
  private volatile @Nullable AccessTable table;
  private volatile boolean closed;

  private RunningTable(AccessRules rules) {
    this.rules = rules;
  }

  /**
   * Starts with what the configuration holds.
   *
   * @throws IllegalStateException with every problem found, where there is one
   */
  public static RunningTable start(Configuration configuration, AccessRules rules) {
    Set<Class<?>> classes =
        ApplicationClasses.registeredIn(configuration)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    RunningTable running = new RunningTable(rules);
    if (classes.stream().anyMatch(ResourceScan::isRoot)) {
      running.table = running.scan(classes);
    }
    return running;
  }

  /** Whether all classes are known by now. */
  public boolean isComplete() {
    return table != null;
  }

  /** Collects what the runtime shows. */
  public DynamicFeature collector() {
    return (resource, context) -> show(resource.getResourceClass());
  }

  private synchronized void show(Class<?> resourceClass) {
    shown.add(resourceClass);
  }

  /** Makes the table of what the runtime has shown, where it is not made yet. */
  @Override
  public AccessTable get() {
    AccessTable made = table;
    return made == null ? complete() : made;
  }

  /** Too late to keep from starting: what would have done so closes the application. */
  private synchronized AccessTable complete() {
    if (table == null) {
      try {
        table = scan(shown);
      } catch (IllegalStateException e) {
        closed = true;
        table = AccessTable.of(List.of(), List.of());
        LOGGER.log(Level.ERROR, "Denied to everybody, all of it: " + e.getMessage());
      }
    }
    return table;
  }

  private AccessTable scan(Collection<Class<?>> classes) {
    ResourceScan scan = ResourceWalk.scan(classes, rules);
    AccessTable made = scan.table();
    Remarks remarks = scan.remarks(rules.declaredRoles());
    rules.declareRoles(remarks.declared());
    StartupReport.log(made, scan, remarks, rules.unannotated());
    return made;
  }

  /** Whether nothing may be served, since annotations cannot be enforced as they stand. */
  public boolean isClosed() {
    get();
    return closed;
  }

  /** Whether anything that is known by now is not open to everybody. */
  public boolean guards() {
    AccessTable made = table;
    return made != null
        && made.endpoints().stream().anyMatch(endpoint -> StatedRule.isGuard(endpoint.rule()));
  }
}
