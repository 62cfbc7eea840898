package dev.gatehouse.jwt.internal.dpop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A client with a key of its own, as Nimbus' SDK makes one; it can also make what is wrong. */
public final class DpopClient {

  static final String URI_OF_ORDERS = "https://api.example/orders";
  static final String TOKEN = "token-of-alice";

  final ECKey key = newKey();

  static ECKey newKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a token says that is bound to this client's key. */
  public JWTClaimsSet bound() {
    try {
      return new JWTClaimsSet.Builder()
          .claim("cnf", Map.of("jkt", key.computeThumbprint().toString()))
          .build();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String proof() {
    return proof("GET", URI_OF_ORDERS, TOKEN, null);
  }

  public String proof(String method, String uri, String token, String nonce) {
    try {
      return new DefaultDPoPProofFactory(key, JWSAlgorithm.ES256)
          .createDPoPJWT(
              method,
              URI.create(uri),
              new DPoPAccessToken(token),
              nonce == null ? null : new Nonce(nonce))
          .serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A good proof with something else in its claims, signed all the same. */
  String proofWithClaims(UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(header(), change);
  }

  JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.ES256)
        .type(new JOSEObjectType("dpop+jwt"))
        .jwk(key.toPublicJWK());
  }

  String proofWithHeader(JWSHeader.Builder header) {
    return signed(header, claims -> claims);
  }

  private String signed(JWSHeader.Builder header, UnaryOperator<JWTClaimsSet.Builder> change) {
    try {
      JWTClaimsSet good = SignedJWT.parse(proof()).getJWTClaimsSet();
      SignedJWT jwt =
          new SignedJWT(header.build(), change.apply(new JWTClaimsSet.Builder(good)).build());
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (JOSEException | java.text.ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
