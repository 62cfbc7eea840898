package dev.gatehouse.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Who makes the tokens of the tests. */
final class Issuer {

  static final String NAME = "https://login.example.com";
  static final String AUDIENCE = "orders-9157";

  /** Nowhere else: where it turns up, a claim has got out. */
  static final String SUBJECT = "alice-4711";

  static final RSAKey RSA = rsa("rsa-1");
  static final RSAKey OTHER_RSA = rsa("rsa-2");
  static final ECKey EC = ec("ec-1");

  private Issuer() {}

  private static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey ec(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a resource server is given of these keys. */
  static String published(JWK... keys) {
    return new JWKSet(List.of(keys)).toPublicJWKSet().toString();
  }

  /** An authenticator that accepts its tokens. */
  static JwtAuthenticator.Builder trusted() {
    return JwtAuthenticator.builder()
        .keys(published(RSA, EC))
        .issuer(NAME)
        .audiences("other", AUDIENCE);
  }

  /** What every good token says. */
  static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(NAME)
        .audience(AUDIENCE)
        .subject(SUBJECT)
        .expirationTime(in(Duration.ofMinutes(5)));
  }

  static Date in(Duration time) {
    return Date.from(Instant.now().plus(time));
  }

  static String token() {
    return signed(claims());
  }

  static String signed(JWTClaimsSet.Builder claims) {
    return signed(RSA, JWSAlgorithm.RS256, null, claims);
  }

  static String signed(
      JWK key, JWSAlgorithm algorithm, JOSEObjectType type, JWTClaimsSet.Builder claims) {
    try {
      return signed(
          key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner(key.toECKey()),
          new JWSHeader.Builder(algorithm).type(type).keyID(key.getKeyID()).build(),
          claims);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String signed(JWSSigner signer, JWSHeader header, JWTClaimsSet.Builder claims) {
    try {
      SignedJWT jwt = new SignedJWT(header, claims.build());
      jwt.sign(signer);
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
