package dev.gatehouse.jwt.internal.dpop;

import java.net.URI;
import java.util.Properties;
import javax.cache.CacheManager;
import javax.cache.configuration.OptionalFeature;
import javax.cache.spi.CachingProvider;

/** A JCache provider that nobody asks for a cache. */
public final class OtherProvider implements CachingProvider {

  @Override
  public CacheManager getCacheManager(URI uri, ClassLoader loader, Properties properties) {
    throw new AssertionError("Nobody has chosen this provider");
  }

  @Override
  public ClassLoader getDefaultClassLoader() {
    return OtherProvider.class.getClassLoader();
  }

  @Override
  public URI getDefaultURI() {
    return URI.create("other");
  }

  @Override
  public Properties getDefaultProperties() {
    return new Properties();
  }

  @Override
  public CacheManager getCacheManager(URI uri, ClassLoader loader) {
    return getCacheManager(uri, loader, getDefaultProperties());
  }

  @Override
  public CacheManager getCacheManager() {
    return getCacheManager(getDefaultURI(), getDefaultClassLoader());
  }

  @Override
  public void close() {}

  @Override
  public void close(ClassLoader loader) {}

  @Override
  public void close(URI uri, ClassLoader loader) {}

  @Override
  public boolean isSupported(OptionalFeature feature) {
    return false;
  }
}
