package dev.gatehouse.jwt.internal.dpop;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.CreatedExpiryPolicy;
import javax.cache.expiry.Duration;
import javax.cache.spi.CachingProvider;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * The proofs that all nodes have seen, in a cache of JCache (JSR 107). Thread-safe.
 *
 * <p>An application that has made the cache itself gets that one, with its room and its expiry.
 * What the provider throws goes up: a proof that cannot be looked up is not served. The cache is
 * opened when it is first used, so that a cluster that is down does not keep the application from
 * starting.
 */
final class CacheMemory implements ProofMemory {

  /** Where Payara has the caches of its data grid, while that is switched on. */
  private static final String PAYARA = "payara/CacheManager";

  private static final java.time.Duration PATIENCE = java.time.Duration.ofSeconds(5);

  private final Supplier<Cache<? super String, ? super Boolean>> opening;
  private final String text;
  private volatile @Nullable Cache<? super String, ? super Boolean> cache;

  private CacheMemory(Supplier<Cache<? super String, ? super Boolean>> opening, String text) {
    this.opening = opening;
    this.text = text;
  }

  /**
   * The providers that the application brings itself. Those that its server has beside it are set
   * up for the server's own purposes: Payara's, asked this way, looks for a cluster for ever.
   *
   * @throws RuntimeException if one cannot be had; or a {@link LinkageError} or {@link
   *     java.util.ServiceConfigurationError}
   */
  static List<String> providers() {
    List<String> names = new ArrayList<>();
    for (CachingProvider each : Caching.getCachingProviders()) {
      if (each.getClass().getClassLoader() == CacheMemory.class.getClassLoader()) {
        names.add(each.getClass().getName());
      }
    }
    return names;
  }

  /**
   * In a cache of a provider.
   *
   * @param provider its class, whatever {@code cache} says of it
   * @throws CacheException if there is none of that name
   */
  static CacheMemory of(ReplayCache cache, String provider, java.time.Duration lifetime) {
    CachingProvider found = Caching.getCachingProvider(provider);
    String name = cache.nameOrDefault();
    URI manager = cache.manager() == null ? found.getDefaultURI() : cache.manager();
    Opening<Cache<? super String, ? super Boolean>> opening =
        new Opening<>(
            () ->
                find(name, lifetime, found.getCacheManager(manager, found.getDefaultClassLoader())),
            PATIENCE);
    return new CacheMemory(opening::open, "cache " + name + " of " + provider);
  }

  /** In a cache of the server, for all its applications and nodes; null where it has none. */
  static @Nullable CacheMemory ofServer(String name, java.time.Duration lifetime) {
    if (!Caching.getCachingProviders().iterator().hasNext()) {
      return null;
    }
    try {
      managerOfServer();
    } catch (NamingException | ClassCastException none) {
      return null;
    }
    return new CacheMemory(
        () -> {
          try {
            return find(name, lifetime, managerOfServer());
          } catch (NamingException gone) {
            throw new IllegalStateException("The server's caches are gone", gone);
          }
        },
        "cache " + name + " of " + PAYARA);
  }

  private static CacheManager managerOfServer() throws NamingException {
    return (CacheManager) new InitialContext().lookup(PAYARA);
  }

  @Override
  public boolean isFirst(String key) {
    return open().putIfAbsent(key, true);
  }

  /** {@return which cache, and whose} */
  @Override
  public String toString() {
    return text;
  }

  private Cache<? super String, ? super Boolean> open() {
    Cache<? super String, ? super Boolean> opened = cache;
    if (opened == null || opened.isClosed()) {
      opened = opening.get();
      cache = opened;
    }
    return opened;
  }

  private static Cache<? super String, ? super Boolean> find(
      String name, java.time.Duration lifetime, CacheManager manager) {
    Cache<? super String, ? super Boolean> there = find(name, manager);
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
      // Another thread or node has made it meanwhile, or there will be none.
      there = find(name, manager);
      if (there == null) {
        throw raced;
      }
      return there;
    }
  }

  private static @Nullable Cache<? super String, ? super Boolean> find(
      String name, CacheManager manager) {
    try {
      return manager.getCache(name, String.class, Boolean.class);
    } catch (ClassCastException differs) {
      // What a provider's own file declares has no types, and takes whatever it is given.
      return manager.getCache(name, Object.class, Object.class);
    }
  }
}
