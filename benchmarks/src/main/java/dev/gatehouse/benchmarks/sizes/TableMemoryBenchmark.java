package dev.gatehouse.benchmarks.sizes;

import dev.gatehouse.Unannotated;
import dev.gatehouse.benchmarks.Quiet;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.table.RunningTable;
import jakarta.ws.rs.core.Configuration;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** How much of the heap the rules and the table of an application's endpoints keep. */
@Fork(1)
public class TableMemoryBenchmark extends SingleShotBenchmark {

  private Configuration application;
  private long usedBefore;
  private Object kept;

  /** What the heap holds on to. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Memory {
    /** The rules and the table, in bytes. */
    public long retained;
  }

  /** Makes the application, and runs once what keeps something of its own from then on. */
  @Setup
  public void generate() throws InterruptedException {
    Quiet.loggers();
    application = new ResourceConfig(GeneratedResources.of(endpoints)).getConfiguration();
    resolve();
    kept = null;
    usedBefore = usedHeap();
  }

  /** Finds every endpoint and its rule. */
  @Benchmark
  public Object resolve() {
    AccessRules rules = new AccessRules(Unannotated.PERMIT);
    kept = List.of(rules, RunningTable.start(application, rules));
    return kept;
  }

  /** Counts what is left of it when its garbage is gone. */
  @TearDown(Level.Iteration)
  public void count(Memory memory) throws InterruptedException {
    memory.retained = usedHeap() - usedBefore;
    Reference.reachabilityFence(kept);
  }

  /** After more than one collection: what other threads have to clean up first goes later. */
  private static long usedHeap() throws InterruptedException {
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      Thread.sleep(50);
      System.gc();
      used = Math.min(used, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return used;
  }
}
