package dev.gatehouse.jwt.internal.dpop;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens what may never open, such as the cache of a cluster that is away, and has no request wait
 * for that longer than a bound: one thread tries at a time, and all requests share its outcome.
 * Thread-safe.
 */
final class Opening<T> {

  private final Supplier<T> step;
  private final Duration patience;
  private @Nullable Attempt<T> running;

  private record Attempt<T>(CompletableFuture<T> outcome, long began) {}

  /**
   * Creates one; nothing is opened yet.
   *
   * @param step opens, in whatever time
   * @param patience how long requests wait for it
   */
  Opening(Supplier<T> step, Duration patience) {
    this.step = step;
    this.patience = patience;
  }

  /**
   * Opens.
   *
   * @throws IllegalStateException if that fails, or takes too long; it goes on then, and a later
   *     call may find it opened
   */
  T open() {
    Attempt<T> attempt = attempt();
    long left = attempt.began() + patience.toNanos() - System.nanoTime();
    try {
      T opened = attempt.outcome().get(Math.max(0, left), TimeUnit.NANOSECONDS);
      end(attempt);
      return opened;
    } catch (TimeoutException late) {
      throw new IllegalStateException(
          "The cache of used DPoP proofs was not opened within "
              + patience.toSeconds()
              + " seconds; see that its cluster can be reached, or have another one remember them",
          late);
    } catch (ExecutionException failed) {
      end(attempt);
      throw new IllegalStateException(
          "The cache of used DPoP proofs cannot be opened: " + failed.getCause(),
          failed.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private synchronized Attempt<T> attempt() {
    if (running == null) {
      CompletableFuture<T> outcome = new CompletableFuture<>();
      running = new Attempt<>(outcome, System.nanoTime());
      Thread thread = new Thread(() -> run(outcome), "gatehouse-dpop-cache");
      thread.setDaemon(true);
      thread.start();
    }
    return running;
  }

  private void run(CompletableFuture<T> outcome) {
    try {
      outcome.complete(step.get());
    } catch (Throwable failed) {
      outcome.completeExceptionally(failed);
    }
  }

  /** The next one tries anew. */
  private synchronized void end(Attempt<T> attempt) {
    if (attempt.equals(running)) {
      running = null;
    }
  }
}
