package dev.gatehouse.oauth.clients;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import dev.gatehouse.jwt.Dpop;
import dev.gatehouse.jwt.JwtAuthenticator;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** A token that is bound to a client's key, the client's proofs, and who checks them. */
final class BoundTokens {

  private static final String ISSUER = "https://login.example.com";

  private final RSAKey issuerKey;
  private final ECKey clientKey;

  BoundTokens() {
    try {
      issuerKey = new RSAKeyGenerator(2048).keyID("1").generate();
      clientKey = new ECKeyGenerator(Curve.P_256).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  JwtAuthenticator authenticator(Dpop dpop) {
    return JwtAuthenticator.builder()
        .keys(issuerKey.toPublicJWK().toJSONString())
        .issuer(ISSUER)
        .audiences("orders")
        .dpop(dpop)
        .build();
  }

  String token() throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(issuerKey.getKeyID())
                .type(JOSEObjectType.JWT)
                .build(),
            new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("alice")
                .audience("orders")
                .claim("cnf", Map.of("jkt", clientKey.computeThumbprint().toString()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build());
    token.sign(new RSASSASigner(issuerKey));
    return token.serialize();
  }

  String proof(String token, URI uri) throws JOSEException {
    return new DefaultDPoPProofFactory(clientKey, JWSAlgorithm.ES256)
        .createDPoPJWT("GET", uri, new DPoPAccessToken(token))
        .serialize();
  }
}
