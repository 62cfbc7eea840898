package dev.gatehouse.benchmarks;

import java.io.OutputStream;
import java.io.PrintStream;
import org.glassfish.jersey.server.ContainerResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * A denial with and without its audit line, by java.util.logging as the JDK sets it up: a console,
 * to which everything from INFO on is written at once. Here the console throws away what it gets.
 */
@Fork(jvmArgsAppend = JerseyContender.RUNTIME)
public class AuditLineBenchmark extends RequestBenchmark {

  /** How the loggers are set up. */
  public enum Loggers {
    /** All of them are off. */
    OFF,
    /** As the JDK does it. */
    DEFAULT
  }

  /** How the loggers are set up. */
  @Param public Loggers loggers;

  /** Who asks. */
  @Param({"NONE", "WRONG", "WITHOUT_ROLE"})
  public Caller caller;

  private InProcessJersey jersey;

  /** Starts Gatehouse, and makes sure that each denial is logged or none is. */
  @Setup
  public void start() {
    Console console = new Console();
    // Before anything is logged: the handler takes the stream that it finds then.
    System.setErr(new PrintStream(console));
    if (loggers == Loggers.OFF) {
      Quiet.loggers();
    }
    jersey = new InProcessJersey(JerseyContender.GATEHOUSE, caller);
    long before = console.written;
    jersey.report(caller);
    if (console.written > before != (loggers == Loggers.DEFAULT)) {
      throw new IllegalStateException(console.written - before + " bytes were logged: " + loggers);
    }
  }

  /** Asks. */
  @Benchmark
  public ContainerResponse request() {
    return jersey.report(caller);
  }

  /** Counts what it gets. */
  private static final class Console extends OutputStream {

    private long written;

    @Override
    public void write(int b) {
      written++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      written += length;
    }
  }
}
