package dev.gatehouse.jwt.internal.dpop;

import static dev.gatehouse.jwt.internal.dpop.Refusals.accepted;
import static dev.gatehouse.jwt.internal.dpop.Refusals.refused;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.gatehouse.authentication.AuthenticationResult;
import java.text.ParseException;
import java.util.Map;
import java.util.Random;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A proof's header (RFC 9449, section 4.2)")
class ProofHeaderTest {

  private static final Matcher<AuthenticationResult> UNREADABLE =
      refused("invalid_dpop_proof", "The DPoP proof cannot be read; see section 4.2 of RFC 9449");
  private static final Matcher<AuthenticationResult> WRONG =
      refused(
          "invalid_dpop_proof",
          "The DPoP proof was refused; its signature or header or a claim is wrong");

  private final DpopClient client = new DpopClient();
  private final DpopBinding binding = Bindings.of(Bindings.settings());

  private AuthenticationResult answer(String proof) {
    return binding.check(
        SentRequest.of("DPoP", proof), DpopClient.TOKEN, client.bound(), Refusals.ACCEPTED);
  }

  /** The claims of a good proof under a header that Nimbus would not make. */
  private String under(String header) {
    String[] parts = client.proof().split("\\.");
    return Base64URL.encode(header) + "." + parts[1] + "." + parts[2];
  }

  private AuthenticationResult answerTo(JWK key, JWSAlgorithm algorithm, JWSSigner signer)
      throws Exception {
    JWTClaimsSet claims = SignedJWT.parse(client.proof()).getJWTClaimsSet();
    SignedJWT proof =
        new SignedJWT(
            new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(key.toPublicJWK())
                .build(),
            claims);
    proof.sign(signer);
    JWTClaimsSet bound =
        new JWTClaimsSet.Builder()
            .claim("cnf", Map.of("jkt", key.computeThumbprint().toString()))
            .build();
    return binding.check(
        SentRequest.of("DPoP", proof.serialize()), DpopClient.TOKEN, bound, Refusals.ACCEPTED);
  }

  @Test
  void mayNameAnyAlgorithmThatIsAllowed() throws Exception {
    RSAKey key = new RSAKeyGenerator(2048).generate();
    assertThat(answerTo(key, JWSAlgorithm.PS256, new RSASSASigner(key)), is(accepted()));
  }

  @Test
  void namesNoOtherAlgorithm() throws Exception {
    RSAKey key = new RSAKeyGenerator(2048).generate();
    assertThat(answerTo(key, JWSAlgorithm.RS256, new RSASSASigner(key)), is(WRONG));
    ECKey curve = new ECKeyGenerator(Curve.P_384).generate();
    assertThat(answerTo(curve, JWSAlgorithm.ES384, new ECDSASigner(curve)), is(WRONG));
  }

  @Test
  void isNotOfAMac() throws Exception {
    byte[] publicKey = client.key.toECPublicKey().getEncoded();
    JWSHeader.Builder header =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(new JOSEObjectType("dpop+jwt"))
            .jwk(client.key.toPublicJWK());
    SignedJWT proof =
        new SignedJWT(header.build(), SignedJWT.parse(client.proof()).getJWTClaimsSet());
    proof.sign(new MACSigner(publicKey));
    assertThat(answer(proof.serialize()), is(WRONG));
  }

  @Test
  void isNotOfAlgorithmNone() {
    String header =
        "{\"typ\":\"dpop+jwt\",\"alg\":\"none\",\"jwk\":" + client.key.toPublicJWK() + "}";
    assertThat(answer(under(header)), is(UNREADABLE));
    assertThat(answer(under(header).replaceFirst("[^.]*$", "")), is(UNREADABLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "at+jwt", "jwt", "dpop", "application/dpop"})
  void isOfItsType(String type) {
    assertThat(
        answer(client.proofWithHeader(client.header().type(new JOSEObjectType(type)))), is(WRONG));
  }

  @Test
  void hasAType() {
    assertThat(answer(client.proofWithHeader(client.header().type(null))), is(WRONG));
  }

  @Test
  void hasAKey() {
    assertThat(answer(client.proofWithHeader(client.header().jwk(null))), is(UNREADABLE));
  }

  @Test
  void hasNoPrivateKey() {
    assertThat(
        answer(under("{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":" + client.key + "}")),
        is(UNREADABLE));
    assertThat(
        answer(
            under(
                "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}}")),
        is(UNREADABLE));
  }

  @Test
  void hasAKeyThatFitsTheAlgorithm() throws Exception {
    String curve = new ECKeyGenerator(Curve.P_384).generate().toPublicJWK().toString();
    String rsa = new RSAKeyGenerator(2048).generate().toPublicJWK().toString();
    for (String key : new String[] {curve, rsa}) {
      assertThat(
          answer(under("{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":" + key + "}")), is(WRONG));
    }
    assertThat(
        "a point that is not on the curve",
        answer(
            under(
                "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":{\"kty\":\"EC\",\"crv\":\"P-256\","
                    + "\"x\":\"AQ\",\"y\":\"AQ\"}}")),
        is(UNREADABLE));
  }

  @Test
  void hasNoCriticalParameterThatNobodyKnows() {
    assertThat(
        answer(
            client.proofWithHeader(
                client.header().criticalParams(java.util.Set.of("b")).customParam("b", 1))),
        is(WRONG));
  }

  /** Whatever a client sends is its fault: nothing of it may look like a check that failed. */
  @Test
  @DisplayName("and the rest: one letter of it changed anywhere is refused, and never thrown at")
  void isRefusedWhereverALetterChanges() throws ParseException {
    Random random = new Random(9449);
    String[] parts = client.proof().split("\\.");
    for (int i = 0; i < 4000; i++) {
      int part = random.nextInt(2);
      String json = new Base64URL(parts[part]).decodeToString();
      int at = random.nextInt(json.length());
      String instead =
          new String[] {"", "\"", "null", "{", "0", "-", "é", "\\u0000", ","}[random.nextInt(9)];
      String changed = json.substring(0, at) + instead + json.substring(at + 1);
      String encoded = Base64URL.encode(changed).toString();
      AuthenticationResult answer =
          answer(
              part == 0
                  ? encoded + "." + parts[1] + "." + parts[2]
                  : parts[0] + "." + encoded + "." + parts[2]);
      if (!changed.equals(json)) {
        assertThat(changed, answer.outcome(), is(AuthenticationResult.Outcome.INVALID));
      }
    }
  }

  /** As above, where the signature fits, so that each claim is looked at. */
  @Test
  void neverHasAClaimThatIsThrownAt() {
    Object[] values = {
      null, "", " ", 0, -1, 1e300, Long.MAX_VALUE, true, Map.of(), java.util.List.of(), "é\u0000"
    };
    for (String claim :
        new String[] {
          "jti", "iat", "htm", "htu", "ath", "nonce", "exp", "nbf", "aud", "iss", "sub"
        }) {
      for (Object value : values) {
        answer(client.proofWithClaims(claims -> claims.claim(claim, value)));
      }
    }
  }
}
