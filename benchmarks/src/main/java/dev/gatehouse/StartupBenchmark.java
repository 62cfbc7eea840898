package dev.gatehouse;

import dev.gatehouse.Unannotated;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;

/**
 * What Gatehouse adds to the start of an application: each time in a JVM that has compiled the
 * resources and read their annotations, as a server has, and has never run Gatehouse.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
public class StartupBenchmark extends SingleShotBenchmark {

  private Set<Class<?>> classes;

  /** Makes the application, and reads its annotations. */
  @Setup
  public void generate() {
    classes = GeneratedResources.of(endpoints);
    classes.stream()
        .flatMap(c -> java.util.Arrays.stream(c.getMethods()))
        .forEach(method -> method.getAnnotations());
  }

  /** Finds every endpoint and its rule. */
  @Benchmark
  public Object resolve() {
    AccessRules rules = new AccessRules(Unannotated.PERMIT);
    AccessTable table = ResourceScan.of(classes, rules).table();
    if (table.endpoints().size() != endpoints) {
      throw new IllegalStateException(table.summary());
    }
    return rules;
  }
}
