/**
 * Tokens bound to a key of the client, and the proof that comes with each request (RFC 9449).
 *
 * <p>A request comes in at {@link dev.gatehouse.jwt.internal.dpop.DpopBinding} once its access
 * token has been found genuine. Nimbus checks the proof; what is here is what Nimbus leaves to a
 * server: which URI was meant, nonces, and the memory of proofs that have been used. JCache is
 * touched in {@link dev.gatehouse.jwt.internal.dpop.CacheMemory} alone.
 */
@NullMarked
package dev.gatehouse.jwt.internal.dpop;

import org.jspecify.annotations.NullMarked;
