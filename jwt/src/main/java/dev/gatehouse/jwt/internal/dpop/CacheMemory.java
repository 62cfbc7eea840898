package dev.gatehouse.jwt.internal.dpop;

import dev.gatehouse.jwt.internal.Guide;
import java.util.concurrent.TimeUnit;
import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.CreatedExpiryPolicy;
import javax.cache.expiry.Duration;
import javax.cache.spi.CachingProvider;
import org.jspecify.annotations.Nullable;

/**
 * The proofs that all nodes have seen, in a cache of the application's JCache provider (JSR 107).
 * Thread-safe.
 *
 * <p>An application that has made the cache itself gets that one, with its room and its expiry.
 * What the provider throws goes up: a proof that cannot be looked up is not served.
 */
final class CacheMemory implements ProofMemory {

  private final CachingProvider provider;
  private final String name;
  private final java.time.Duration lifetime;
  private volatile @Nullable Cache<String, Boolean> cache;

  private CacheMemory(CachingProvider provider, String name, java.time.Duration lifetime) {
    this.provider = provider;
    this.name = name;
    this.lifetime = lifetime;
  }

  /** Whether the application brings at least one provider. */
  static boolean isProviderThere() {
    return Caching.getCachingProviders().iterator().hasNext();
  }

  /**
   * Takes the application's provider; the cache is opened when it is first used, so that a cluster
   * that is down does not keep the application from starting.
   *
   * @throws IllegalStateException if there are several and none is preferred
   */
  static CacheMemory of(String name, java.time.Duration lifetime) {
    try {
      return new CacheMemory(Caching.getCachingProvider(), name, lifetime);
    } catch (CacheException several) {
      throw new IllegalStateException(
          Guide.DPOP_NODES.after(
              "There are several JCache providers, so it is not clear which one remembers used DPoP"
                  + " proofs; name one by the system property "
                  + Caching.JAVAX_CACHE_CACHING_PROVIDER),
          several);
    }
  }

  @Override
  public boolean isFirst(String key) {
    return open().putIfAbsent(key, Boolean.TRUE);
  }

  private Cache<String, Boolean> open() {
    Cache<String, Boolean> opened = cache;
    if (opened == null || opened.isClosed()) {
      opened = find(provider.getCacheManager());
      cache = opened;
    }
    return opened;
  }

  private Cache<String, Boolean> find(CacheManager manager) {
    Cache<String, Boolean> there = manager.getCache(name, String.class, Boolean.class);
    if (there != null) {
      return there;
    }
    try {
      return manager.createCache(
          name,
          new MutableConfiguration<String, Boolean>()
              .setTypes(String.class, Boolean.class)
              .setExpiryPolicyFactory(
                  CreatedExpiryPolicy.factoryOf(
                      new Duration(TimeUnit.SECONDS, lifetime.toSeconds()))));
    } catch (CacheException raced) {
      // Another thread has made it meanwhile, or there will be none.
      there = manager.getCache(name, String.class, Boolean.class);
      if (there == null) {
        throw raced;
      }
      return there;
    }
  }
}
