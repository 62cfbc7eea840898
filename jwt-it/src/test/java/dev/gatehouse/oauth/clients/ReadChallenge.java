package dev.gatehouse.oauth.clients;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A challenge as a client reads it.
 *
 * @param scheme in lower case; blank where the client does not tell
 * @param parameters by name, in lower case
 */
record ReadChallenge(String scheme, Map<String, String> parameters) {

  static ReadChallenge of(String scheme, String... parameters) {
    Map<String, String> byName = new TreeMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      byName.put(parameters[i], parameters[i + 1]);
    }
    return new ReadChallenge(scheme, byName);
  }

  static ReadChallenge of(String scheme, Map<String, String> parameters) {
    Map<String, String> byName = new TreeMap<>();
    parameters.forEach((name, value) -> byName.put(name.toLowerCase(Locale.ROOT), value));
    return new ReadChallenge(scheme.toLowerCase(Locale.ROOT), byName);
  }

  /** The part of it that somebody has a place for. */
  ReadChallenge only(Set<String> names) {
    Map<String, String> some = new TreeMap<>(parameters);
    some.keySet().retainAll(names);
    return new ReadChallenge(scheme, some);
  }
}
