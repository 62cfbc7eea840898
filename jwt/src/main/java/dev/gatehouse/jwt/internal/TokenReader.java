package dev.gatehouse.jwt.internal;

import com.nimbusds.jwt.JWTClaimsSet;

/** Reads tokens of one kind. Thread-safe. */
@FunctionalInterface
public interface TokenReader {

  /**
   * What a token says, once it is known who has made it.
   *
   * @param token as it was sent
   * @throws RefusedTokenException if it is not genuine
   * @throws Exception if it cannot be checked at the moment
   */
  JWTClaimsSet claims(String token) throws Exception;
}
