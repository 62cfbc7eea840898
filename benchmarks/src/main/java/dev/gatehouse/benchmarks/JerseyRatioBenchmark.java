package dev.gatehouse.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How much longer a contender takes for an answer than bare Jersey takes to serve the caller with
 * the role: what a no costs beside a yes. Both run in one JVM and by turns of a millisecond, so
 * that what slows a machine down for a while slows both, and they share what the compiler made of
 * Jersey.
 */
@Fork(jvmArgsAppend = JerseyContender.RUNTIME)
public class JerseyRatioBenchmark extends RequestBenchmark {

  private static final int TURN = 200;

  /** Who guards. */
  @Param({"HAND_WRITTEN", "ROLES_ALLOWED", "DROPWIZARD", "GATEHOUSE_BEHIND_FILTER", "GATEHOUSE"})
  public JerseyContender contender;

  /** Who asks. */
  @Param public Caller caller;

  private InProcessJersey bare;
  private InProcessJersey guarded;

  /** How long each of them took, in nanoseconds. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Took {
    /** Bare Jersey. */
    public long bare;

    /** The contender. */
    public long guarded;
  }

  /** Starts both. */
  @Setup
  public void start() {
    Quiet.loggers();
    bare = new InProcessJersey(JerseyContender.BARE, Caller.WITH_ROLE);
    guarded = new InProcessJersey(contender, caller);
  }

  /** Has one serve, then asks the other. */
  @Benchmark
  public void turns(Took took, Blackhole answers) {
    long start = System.nanoTime();
    ask(bare, Caller.WITH_ROLE, answers);
    long half = System.nanoTime();
    ask(guarded, caller, answers);
    took.bare += half - start;
    took.guarded += System.nanoTime() - half;
  }

  private static void ask(InProcessJersey jersey, Caller caller, Blackhole answers) {
    for (int i = 0; i < TURN; i++) {
      answers.consume(jersey.report(caller));
    }
  }
}
