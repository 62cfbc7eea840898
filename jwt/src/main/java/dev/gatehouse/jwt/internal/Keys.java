package dev.gatehouse.jwt.internal;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

/** The keys of an issuer. Thread-safe. */
public interface Keys {

  /** Where Nimbus finds them. */
  JWKSource<SecurityContext> source();

  /**
   * What follows where they cannot be had.
   *
   * @return what says that nobody can tell at the moment whether the token is genuine
   * @throws RefusedTokenException if it is known not to be
   */
  Exception failure(KeySourceException e) throws RefusedTokenException;
}
