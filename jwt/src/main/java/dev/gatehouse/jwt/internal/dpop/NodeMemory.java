package dev.gatehouse.jwt.internal.dpop;

import dev.gatehouse.jwt.internal.Guide;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The proofs that this node has seen. Bounded in time, and in number: once it is full of proofs
 * that could still be used, it takes no more and says so, rather than forget one that may then be
 * replayed. Thread-safe.
 */
final class NodeMemory implements ProofMemory {

  /** About 30 MB; at the usual age of a proof, 2000 a second. */
  static final int ROOM = 200_000;

  private final Map<String, Long> until = new LinkedHashMap<>();
  private final long lifetime;
  private final int room;
  private final LongSupplier nanoTime;

  /**
   * Creates an empty one.
   *
   * @param nanoTime as {@link System#nanoTime}
   */
  NodeMemory(Duration lifetime, int room, LongSupplier nanoTime) {
    this.lifetime = lifetime.toNanos();
    this.room = room;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized boolean isFirst(String key) {
    long now = nanoTime.getAsLong();
    forgetBefore(now);
    if (until.containsKey(key)) {
      return false;
    }
    if (until.size() >= room) {
      throw new IllegalStateException(
          Guide.DPOP_NODES.after(
              "The memory of used DPoP proofs is full: "
                  + room
                  + " came within their lifetime, and to forget one would let it be replayed;"
                  + " shorten the age of proofs, or add a JCache provider with more room"));
    }
    until.put(key, now + lifetime);
    return true;
  }

  /** All live equally long, so the eldest comes first. */
  private void forgetBefore(long now) {
    Iterator<Long> eldest = until.values().iterator();
    while (eldest.hasNext() && eldest.next() - now < 0) {
      eldest.remove();
    }
  }
}
