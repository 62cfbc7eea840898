package dev.gatehouse.jwt.internal.dpop;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Which cache of JCache is to remember used proofs.
 *
 * @param name null where nobody has named one
 * @param provider the class of its provider; null where nobody has named one
 * @param manager the URI of the provider's cache manager; null for its own
 */
public record ReplayCache(@Nullable String name, @Nullable String provider, @Nullable URI manager) {

  /** None is named. */
  static final ReplayCache ANY = new ReplayCache(null, null, null);

  /** Its name where nobody has named one. */
  static final String DEFAULT_NAME = "gatehouse-dpop-proofs";

  /** By this name it is looked for. */
  String nameOrDefault() {
    return name == null ? DEFAULT_NAME : name;
  }

  /** Whether the memory of this node alone will not do. */
  boolean isDemanded() {
    return name != null || manager != null;
  }
}
