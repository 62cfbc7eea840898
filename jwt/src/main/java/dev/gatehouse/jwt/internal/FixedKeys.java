package dev.gatehouse.jwt.internal;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;

/** Keys that are there from the start. Immutable and thread-safe. */
public final class FixedKeys implements Keys {

  private final JWKSet all;
  private final JWKSet nameless;

  /** These keys. */
  public FixedKeys(JWKSet keys) {
    this.all = keys;
    this.nameless =
        new JWKSet(keys.getKeys().stream().filter(key -> key.getKeyID() == null).toList());
  }

  @Override
  public JWKSource<SecurityContext> source() {
    return (selector, context) -> select(selector);
  }

  /** A key without a name, from a PEM file say, may be that of any token. */
  private List<JWK> select(JWKSelector selector) {
    List<JWK> named = selector.select(all);
    if (!named.isEmpty()) {
      return named;
    }
    JWKMatcher anyName = new JWKMatcher.Builder(selector.getMatcher()).keyID(null).build();
    return new JWKSelector(anyName).select(nameless);
  }

  @Override
  public Exception failure(KeySourceException e) {
    return e;
  }
}
