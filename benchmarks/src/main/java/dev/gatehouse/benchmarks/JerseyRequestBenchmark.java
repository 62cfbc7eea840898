package dev.gatehouse.benchmarks;

import java.net.URI;
import org.glassfish.jersey.server.ContainerResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A request from Jersey's entrance to the last byte of the answer. */
@Fork(jvmArgsAppend = JerseyContender.RUNTIME)
public class JerseyRequestBenchmark extends RequestBenchmark {

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
