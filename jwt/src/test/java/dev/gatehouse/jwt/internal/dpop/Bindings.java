package dev.gatehouse.jwt.internal.dpop;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Bindings of one node that shares nothing. */
final class Bindings {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Bindings() {}

  static DpopSettings settings() {
    return settings(MINUTE, false, null, false);
  }

  static DpopSettings withAge(Duration age) {
    return settings(age, false, null, false);
  }

  static DpopSettings withPublicUri(URI uri) {
    return settings(MINUTE, false, uri, false);
  }

  static DpopSettings required() {
    return settings(MINUTE, false, null, true);
  }

  static DpopSettings withNonces() {
    return settings(MINUTE, true, null, false);
  }

  private static DpopSettings settings(Duration age, boolean nonces, URI uri, boolean required) {
    return new DpopSettings(
        ProofAlgorithms.of(List.of("ES256", "PS256")),
        age,
        nonces,
        null,
        uri,
        ReplayCache.ANY,
        required);
  }

  static DpopBinding of(DpopSettings settings) {
    return of(settings, memory(settings));
  }

  static DpopBinding of(DpopSettings settings, ProofMemory memory) {
    return new DpopBinding(
        settings,
        memory,
        settings.nonces() ? new Nonces(settings.nonceKey(), Clock.systemUTC()) : null);
  }

  static ProofMemory memory(DpopSettings settings) {
    return new NodeMemory(settings.lifetime(), 1000, System::nanoTime);
  }
}
