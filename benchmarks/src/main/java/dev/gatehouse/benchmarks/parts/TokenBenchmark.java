package dev.gatehouse.benchmarks.parts;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.http.Credentials;
import dev.gatehouse.jwt.JwtAuthenticator;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What the authenticator of the module jwt adds to Nimbus' own verification of a token. */
public class TokenBenchmark extends MethodBenchmark {

  private static final String ISSUER = "https://login.example.com/realms/shop";
  private static final String AUDIENCE = "orders";

  /** Whose signature the token has. */
  @Param({"RS256", "ES256"})
  public String algorithm;

  /** Who verifies it. */
  @Param({"nimbus", "authenticator"})
  public String by;

  private String token;
  private DefaultJWTProcessor<SecurityContext> nimbus;
  private Authenticator authenticator;
  private AuthenticationRequest request;

  /** Makes a key and a token. */
  @Setup
  public void sign() throws Exception {
    JWSAlgorithm signature = JWSAlgorithm.parse(algorithm);
    boolean rsa = signature.equals(JWSAlgorithm.RS256);
    JWK key =
        rsa
            ? new RSAKeyGenerator(2048).keyID("k").generate()
            : new ECKeyGenerator(Curve.P_256).keyID("k").generate();
    JWSSigner signer = rsa ? new RSASSASigner(key.toRSAKey()) : new ECDSASigner(key.toECKey());
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(signature).keyID("k").build(),
            new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("alice")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(86_400)))
                .jwtID("d5a0f1c2-7f0c-4f41-9a3e-0a7d4c8b1f11")
                .claim("scope", "orders:read orders:write")
                .claim("groups", List.of("customer", "admin"))
                .build());
    jwt.sign(signer);
    token = jwt.serialize();
    JWKSet keys = new JWKSet(key.toPublicJWK());
    nimbus = new DefaultJWTProcessor<>();
    nimbus.setJWSKeySelector(
        new JWSVerificationKeySelector<>(signature, new ImmutableJWKSet<>(keys)));
    nimbus.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            AUDIENCE, new JWTClaimsSet.Builder().issuer(ISSUER).build(), Set.of("exp")));
    authenticator =
        JwtAuthenticator.builder().keys(keys.toString()).issuer(ISSUER).audiences(AUDIENCE).build();
    request = new Bearing(Credentials.parse("Bearer " + token));
    if (authenticator.authenticate(request).caller().isEmpty()) {
      throw new IllegalStateException("The token is not accepted");
    }
  }

  private record Bearing(Credentials credentials) implements AuthenticationRequest {

    @Override
    public String method() {
      return "GET";
    }

    @Override
    public Optional<URI> uri() {
      return Optional.empty();
    }

    @Override
    public List<String> header(String name) {
      return List.of();
    }
  }

  /** Verifies: Nimbus alone, or Nimbus and whose the token is. */
  @Benchmark
  public Object verify() throws Exception {
    return by.equals("nimbus") ? nimbus.process(token, null) : authenticator.authenticate(request);
  }
}
