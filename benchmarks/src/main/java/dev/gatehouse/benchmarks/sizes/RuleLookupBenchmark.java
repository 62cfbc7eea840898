package dev.gatehouse.benchmarks.sizes;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Unannotated;
import dev.gatehouse.benchmarks.Quiet;
import dev.gatehouse.benchmarks.parts.MethodBenchmark;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.table.RequestRules;
import dev.gatehouse.internal.table.RunningTable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Finding the rule of a matched method, in applications of different sizes. */
public class RuleLookupBenchmark extends MethodBenchmark {

  /** So many requests come round again: as many as there are endpoints at least. */
  private static final int REQUESTS = 1 << 14;

  /** How many endpoints the application has. */
  @Param({"10", "100", "1000", "10000"})
  public int endpoints;

  private RequestRules rules;
  private final Method[] matched = new Method[REQUESTS];
  private int next;

  /** Starts the application, and shuffles its endpoints. */
  @Setup
  public void start() {
    Quiet.loggers();
    Set<Class<?>> classes = GeneratedResources.of(endpoints);
    AccessRules found = new AccessRules(Unannotated.PERMIT);
    RunningTable.start(new ResourceConfig(classes).getConfiguration(), found);
    rules = new RequestRules(found);
    List<Method> methods = new ArrayList<>();
    classes.forEach(type -> Collections.addAll(methods, type.getDeclaredMethods()));
    Random random = new Random(1);
    for (int i = 0; i < REQUESTS; i++) {
      matched[i] = methods.get(random.nextInt(methods.size()));
    }
  }

  /** Finds one rule. */
  @Benchmark
  public Object find() {
    Method method = matched[next++ & REQUESTS - 1];
    return rules.of(method.getDeclaringClass(), method, AccessRule.permitAll());
  }
}
