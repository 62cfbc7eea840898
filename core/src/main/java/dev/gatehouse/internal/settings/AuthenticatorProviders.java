package dev.gatehouse.internal.settings;

import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.AuthenticatorProvider;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/** Those who make authenticators from settings, looked up once for each reading of settings. */
final class AuthenticatorProviders {

  private final List<AuthenticatorProvider> providers;
  private final Set<String> keys;

  private AuthenticatorProviders(List<AuthenticatorProvider> providers) {
    this.providers = providers;
    Set<String> all = new TreeSet<>();
    providers.forEach(provider -> all.addAll(provider.keys()));
    this.keys = Collections.unmodifiableSet(all);
  }

  static AuthenticatorProviders here() {
    return new AuthenticatorProviders(
        ServiceLoader.load(
                AuthenticatorProvider.class, AuthenticatorProvider.class.getClassLoader())
            .stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  /** The keys of the settings that they read. */
  Set<String> keys() {
    return keys;
  }

  /**
   * What they make of these properties, and where these are silent of MicroProfile Config's.
   *
   * @throws IllegalArgumentException if a setting is wrong
   */
  List<Authenticator> authenticators(Map<String, Object> properties, Map<String, String> config) {
    return providers.stream()
        .flatMap(
            provider ->
                provider.authenticators(settings(provider.keys(), properties, config)).stream())
        .toList();
  }

  private static Map<String, String> settings(
      Set<String> keys, Map<String, Object> properties, Map<String, String> config) {
    Map<String, String> settings = new HashMap<>();
    for (String key : keys) {
      Object value = properties.get(key);
      String text = value == null ? config.get(key) : String.valueOf(value);
      if (text != null) {
        settings.put(key, text);
      }
    }
    return settings;
  }
}
