package dev.gatehouse.benchmarks.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/**
 * Asks over so many connections at once. The loop is closed: each connection sends its next request
 * when it has the whole answer to the last one, so a server that stalls is asked less, and its
 * percentiles are those of the requests that were sent.
 */
final class LoadGenerator {

  private final int port;
  private final List<Exchange> exchanges;

  LoadGenerator(int port, List<Exchange> exchanges) {
    this.port = port;
    this.exchanges = List.copyOf(exchanges);
  }

  /**
   * Asks for a while.
   *
   * @return how long each answer took, in nanoseconds
   * @throws IOException where an answer is not the expected one
   */
  Histogram run(int connections, Duration time) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      long end = System.nanoTime() + time.toNanos();
      List<Future<Histogram>> running = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        int first = i;
        running.add(threads.submit(() -> ask(first, end)));
      }
      Histogram all = new Histogram(3);
      for (Future<Histogram> one : running) {
        all.add(one.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IOException("A connection failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private Histogram ask(int first, long end) throws IOException {
    Histogram took = new Histogram(3);
    try (Connection connection = new Connection(port)) {
      long start = System.nanoTime();
      for (int i = first; start < end; i++) {
        connection.make(exchanges.get(i % exchanges.size()));
        long now = System.nanoTime();
        took.recordValue(now - start);
        start = now;
      }
    }
    return took;
  }
}
