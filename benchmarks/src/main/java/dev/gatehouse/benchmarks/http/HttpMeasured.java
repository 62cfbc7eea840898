package dev.gatehouse.benchmarks.http;

import dev.gatehouse.benchmarks.JerseyContender;
import java.util.Comparator;

/**
 * What one contender did under one load.
 *
 * @param requestsPerSecond throughput
 * @param median microseconds that half of the answers took at most
 * @param p99 microseconds that 99 of 100 answers took at most
 * @param bytes that the server allocated for each request
 */
public record HttpMeasured(
    Load load, double requestsPerSecond, double median, double p99, double bytes) {

  /**
   * A load; in the order of mixes, connections and contenders.
   *
   * @param mix who asked
   * @param connections over how many connections at once
   * @param contender who answered
   */
  public record Load(Mix mix, int connections, JerseyContender contender)
      implements Comparable<Load> {

    private static final Comparator<Load> ORDER =
        Comparator.comparing(Load::mix)
            .thenComparing(Load::connections)
            .thenComparing(Load::contender);

    @Override
    public int compareTo(Load other) {
      return ORDER.compare(this, other);
    }
  }
}
