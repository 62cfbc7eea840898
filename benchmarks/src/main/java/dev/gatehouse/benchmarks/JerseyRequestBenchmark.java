package dev.gatehouse.benchmarks;

import org.glassfish.jersey.server.ContainerResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A request from Jersey's entrance to the last byte of the answer. */
@Fork(jvmArgsAppend = JerseyContender.RUNTIME)
public class JerseyRequestBenchmark extends RequestBenchmark {

  /** Who guards. */
  @Param public JerseyContender contender;

  /** Who asks. */
  @Param public Caller caller;

  private InProcessJersey jersey;

  /** Starts the contender. */
  @Setup
  public void start() {
    Quiet.loggers();
    jersey = new InProcessJersey(contender, caller);
  }

  /** Asks. */
  @Benchmark
  public ContainerResponse request() {
    return jersey.report(caller);
  }
}
