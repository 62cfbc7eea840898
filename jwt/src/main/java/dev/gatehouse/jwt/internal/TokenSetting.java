package dev.gatehouse.jwt.internal;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The settings that have a name: MicroProfile JWT's (2.1, section 9.1) where it has one. */
public enum TokenSetting {
  KEY("mp.jwt.verify.publickey"),
  KEY_LOCATION("mp.jwt.verify.publickey.location"),
  ALGORITHMS("mp.jwt.verify.publickey.algorithm"),
  ISSUER("mp.jwt.verify.issuer"),
  AUDIENCES("mp.jwt.verify.audiences"),
  CLOCK_SKEW("mp.jwt.verify.clock.skew"),
  MAX_TOKEN_AGE("mp.jwt.verify.token.age"),
  ENABLED("gatehouse.jwt.enabled"),
  SECRET("gatehouse.jwt.secret"),
  TYPE("gatehouse.jwt.type"),
  PRINCIPAL_CLAIMS("gatehouse.jwt.principal-claims"),
  ROLES_CLAIMS("gatehouse.jwt.roles-claims"),
  SCOPES_CLAIMS("gatehouse.jwt.scopes-claims"),
  KEYS_MAX_AGE("gatehouse.jwt.keys-max-age"),
  KEYS_MIN_INTERVAL("gatehouse.jwt.keys-min-interval"),
  TIMEOUT("gatehouse.jwt.timeout"),
  INTROSPECTION_ENDPOINT("gatehouse.jwt.introspection-endpoint"),
  INTROSPECTION_CLIENT_ID("gatehouse.jwt.introspection-client-id"),
  INTROSPECTION_CLIENT_SECRET("gatehouse.jwt.introspection-client-secret"),
  INTROSPECTION_MAX_AGE("gatehouse.jwt.introspection-max-age"),
  DPOP_ENABLED("gatehouse.jwt.dpop.enabled"),
  DPOP_REQUIRED("gatehouse.jwt.dpop.required"),
  DPOP_ALGORITHMS("gatehouse.jwt.dpop.algorithms"),
  DPOP_PROOF_AGE("gatehouse.jwt.dpop.proof-age"),
  DPOP_NONCES("gatehouse.jwt.dpop.nonces"),
  DPOP_NONCE_KEY("gatehouse.jwt.dpop.nonce-key"),
  DPOP_PUBLIC_URI("gatehouse.jwt.dpop.public-uri"),
  DPOP_REPLAY_CACHE("gatehouse.jwt.dpop.replay-cache"),
  DPOP_REPLAY_PROVIDER("gatehouse.jwt.dpop.replay-provider"),
  DPOP_REPLAY_MANAGER("gatehouse.jwt.dpop.replay-manager");

  static final String PREFIX = "gatehouse.jwt.";

  private final String key;

  TokenSetting(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  /** All of their keys. */
  public static Set<String> keys() {
    return Arrays.stream(values())
        .map(TokenSetting::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
