package dev.gatehouse.jwt.internal.dpop;

import dev.gatehouse.jwt.internal.Guide;
import dev.gatehouse.jwt.internal.TokenSetting;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.ServiceConfigurationError;
import org.jspecify.annotations.Nullable;

/** Chooses where used proofs are remembered. The door to JCache: it names none of its types. */
final class ProofMemories {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private static final String NOT_CLEAR =
      "There are several JCache providers, and it is not clear which one is to remember used DPoP"
          + " proofs";

  private static final String NOT_LOADED =
      "The JCache provider that is to remember used DPoP proofs cannot be loaded";

  private ProofMemories() {}

  /**
   * The memory that all nodes share where it is clear which JCache provider has it, else this
   * node's own. That there are too many providers, or one is broken, keeps no application from
   * starting: a jar may have brought it that has nothing to do with tokens.
   *
   * @throws IllegalStateException if a cache or provider is named, and no such provider is there
   */
  static ProofMemory open(ReplayCache cache, Duration lifetime) {
    if (cache.provider() != null) {
      return ofProvider(cache, cache.provider(), lifetime);
    }
    CacheMemory memory;
    try {
      List<String> providers = isApiThere() ? CacheMemory.providers() : List.of();
      if (providers.size() > 1) {
        return instead(NOT_CLEAR, null, cache, lifetime);
      }
      memory = shared(cache, providers, lifetime);
    } catch (RuntimeException | LinkageError | ServiceConfigurationError broken) {
      return instead(NOT_LOADED, broken, cache, lifetime);
    }
    return memory == null ? ofNode(cache, lifetime) : told(memory);
  }

  private static @Nullable CacheMemory shared(
      ReplayCache cache, List<String> providers, Duration lifetime) {
    if (!providers.isEmpty()) {
      return CacheMemory.of(cache, providers.get(0), lifetime);
    }
    // A URI is for a provider that the application has set up.
    return isApiThere() && cache.manager() == null
        ? CacheMemory.ofServer(cache.nameOrDefault(), lifetime)
        : null;
  }

  private static ProofMemory ofProvider(ReplayCache cache, String provider, Duration lifetime) {
    try {
      if (isApiThere()) {
        return told(CacheMemory.of(cache, provider, lifetime));
      }
    } catch (RuntimeException | LinkageError | ServiceConfigurationError broken) {
      throw new IllegalStateException(notThere(provider), broken);
    }
    throw new IllegalStateException(notThere(provider));
  }

  /** Whether other nodes have that cache too, nothing of JCache tells. */
  private static ProofMemory told(CacheMemory memory) {
    LOGGER.log(
        Level.INFO,
        "Used DPoP proofs are remembered in "
            + memory
            + ": where several nodes serve this application, all of them have to share that cache");
    return memory;
  }

  private static String notThere(String provider) {
    return Guide.DPOP_NODES.after(
        "The JCache provider "
            + provider
            + " is named for used DPoP proofs, and cannot be had; add it to the application, or"
            + " correct "
            + TokenSetting.DPOP_REPLAY_PROVIDER.key());
  }

  private static ProofMemory ofNode(ReplayCache cache, Duration lifetime) {
    if (cache.isDemanded()) {
      throw new IllegalStateException(
          Guide.DPOP_NODES.after(
              "A cache is named for used DPoP proofs, and the application brings no JCache"
                  + " provider; add one, or name one of the server's by "
                  + TokenSetting.DPOP_REPLAY_PROVIDER.key()));
    }
    LOGGER.log(
        Level.INFO,
        Guide.DPOP_NODES.after(
            "Used DPoP proofs are remembered by this node only, since the application brings no"
                + " JCache provider: on another node each can be replayed for "
                + lifetime.toSeconds()
                + " seconds; add a provider where several nodes serve this application"));
    return new NodeMemory(lifetime, NodeMemory.ROOM, System::nanoTime);
  }

  /** Where a cache is named, all nodes are to share it: nothing else will do. */
  private static ProofMemory instead(
      String why, @Nullable Throwable cause, ReplayCache cache, Duration lifetime) {
    String remedy =
        (cause == null ? "; name it by " : "; repair it, or name another one by ")
            + TokenSetting.DPOP_REPLAY_PROVIDER.key();
    if (!cache.isDemanded()) {
      LOGGER.log(
          Level.WARNING,
          Guide.DPOP_NODES.after(
              why
                  + ", so that they are remembered by this node only: on another node each can be"
                  + " replayed for "
                  + lifetime.toSeconds()
                  + " seconds"
                  + remedy),
          cause);
      return new NodeMemory(lifetime, NodeMemory.ROOM, System::nanoTime);
    }
    String refused =
        Guide.DPOP_NODES.after(
            why + ", so that requests with a proof are answered with 503" + remedy);
    LOGGER.log(Level.ERROR, refused, cause);
    return key -> {
      throw new IllegalStateException(refused);
    };
  }

  private static boolean isApiThere() {
    try {
      Class.forName("javax.cache.Caching", false, ProofMemories.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException none) {
      return false;
    }
  }
}
