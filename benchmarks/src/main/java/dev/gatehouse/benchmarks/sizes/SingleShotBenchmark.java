package dev.gatehouse.benchmarks.sizes;

import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How that is measured which an application does once, when it starts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public abstract class SingleShotBenchmark {

  /** How many endpoints the application has, ten in each class. */
  @Param({"10", "100", "1000", "10000"})
  public int endpoints;
}
