package dev.gatehouse.benchmarks;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ContainerResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A request from Jersey's entrance to the last byte of the answer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgsAppend =
        "-Djakarta.ws.rs.ext.RuntimeDelegate="
            + "org.glassfish.jersey.server.internal.RuntimeDelegateImpl")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class JerseyRequestBenchmark {

  private static final URI REPORT = URI.create("http://localhost/report");

  /** Who guards. */
  @Param public JerseyContender contender;

  /** Who asks. */
  @Param public Caller caller;

  private InProcessJersey jersey;

  /** Starts the contender, and makes sure that it answers what it should. */
  @Setup
  public void start() {
    Quiet.loggers();
    jersey = new InProcessJersey(contender.application(ReportResource.class));
    int status = request().getStatus();
    if (status != contender.status(caller)) {
      throw new IllegalStateException(contender + " answers " + status + " to " + caller);
    }
  }

  /** Asks. */
  @Benchmark
  public ContainerResponse request() {
    return jersey.get(REPORT, caller.authorization());
  }
}
