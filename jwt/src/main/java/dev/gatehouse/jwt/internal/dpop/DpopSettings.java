package dev.gatehouse.jwt.internal.dpop;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * How proofs are checked.
 *
 * @param algorithms in the order in which a challenge names them
 * @param proofAge how old a proof may be
 * @param nonces whether a proof needs one
 * @param nonceKey null for a random one
 * @param publicUri what clients call, in place of scheme and authority; null for what the server
 *     sees
 * @param replayCache what remembers used proofs
 * @param required whether every token must be bound
 */
public record DpopSettings(
    Set<JWSAlgorithm> algorithms,
    Duration proofAge,
    boolean nonces,
    @Nullable SecretKey nonceKey,
    @Nullable URI publicUri,
    ReplayCache replayCache,
    boolean required) {

  /** How far a client's clock may be ahead. */
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

  /** How far a proof may be from the future: less than it may be old. */
  Duration clockSkew() {
    return proofAge.compareTo(CLOCK_SKEW) < 0 ? proofAge : CLOCK_SKEW;
  }

  /** How long a proof stays usable after it has been seen: one from the future for longer. */
  Duration lifetime() {
    return proofAge.plus(clockSkew()).plusSeconds(1);
  }
}
