package dev.gatehouse.jwt.internal.dpop;

import dev.gatehouse.jwt.internal.Guide;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Chooses where used proofs are remembered. The door to JCache: it names none of its types. */
final class ProofMemories {

  /** Where nobody has named one. */
  static final String CACHE = "gatehouse-dpop-proofs";

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private ProofMemories() {}

  /**
   * The memory that all nodes share where a JCache provider is there, else this node's own.
   *
   * @param cache its name; null where nobody has named one
   * @throws IllegalStateException if one is named, and no provider is there
   */
  static ProofMemory open(@Nullable String cache, Duration lifetime) {
    if (isProviderThere()) {
      return CacheMemory.of(cache == null ? CACHE : cache, lifetime);
    }
    if (cache != null) {
      throw new IllegalStateException(
          Guide.DPOP_NODES.after(
              "A cache is named for used DPoP proofs, and no JCache provider is there; add one to"
                  + " the application, or name no cache"));
    }
    LOGGER.log(
        Level.INFO,
        Guide.DPOP_NODES.after(
            "Used DPoP proofs are remembered by this node only, since no JCache provider is there:"
                + " on another node each can be replayed for "
                + lifetime.toSeconds()
                + " seconds; add a provider where several nodes serve this application"));
    return new NodeMemory(lifetime, NodeMemory.ROOM, System::nanoTime);
  }

  private static boolean isProviderThere() {
    try {
      Class.forName("javax.cache.Caching", false, ProofMemories.class.getClassLoader());
    } catch (ClassNotFoundException none) {
      return false;
    }
    return CacheMemory.isProviderThere();
  }
}
