package dev.gatehouse.jwt.internal.dpop;

/** Remembers the proofs that were used, for as long as they could be used again. */
interface ProofMemory {

  /**
   * Remembers a proof.
   *
   * @param key made of the proof by a hash: of the same length always, and telling nothing
   * @return whether it was not there yet; of several threads and nodes that ask, one hears so
   * @throws RuntimeException if that cannot be found out at the moment
   */
  boolean isFirst(String key);
}
