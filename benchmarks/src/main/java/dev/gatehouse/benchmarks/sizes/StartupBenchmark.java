package dev.gatehouse.benchmarks.sizes;

import dev.gatehouse.AccessTable;
import dev.gatehouse.Unannotated;
import dev.gatehouse.benchmarks.Quiet;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.table.RunningTable;
import jakarta.ws.rs.core.Configuration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ResourceConfig;
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

  private Configuration application;

  /** Makes the application, and reads its annotations. */
  @Setup
  public void generate() {
    Quiet.loggers();
    Set<Class<?>> classes = GeneratedResources.of(endpoints);
    classes.stream()
        .flatMap(c -> Arrays.stream(c.getMethods()))
        .forEach(method -> method.getAnnotations());
    application = new ResourceConfig(classes).getConfiguration();
  }

  /** Finds every endpoint and its rule, and what may be a mistake. */
  @Benchmark
  public Object resolve() {
    AccessRules rules = new AccessRules(Unannotated.PERMIT);
    AccessTable table = RunningTable.start(application, rules).get();
    if (table.endpoints().size() != endpoints) {
      throw new IllegalStateException(table.summary());
    }
    return rules;
  }
}
