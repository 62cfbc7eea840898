package dev.gatehouse.jwt;

import static dev.gatehouse.jwt.Results.accepted;
import static dev.gatehouse.jwt.Results.assertRefused;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.not;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.PlainJWT;
import dev.gatehouse.authentication.AuthenticationResult.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has signed a token, and how. */
class SignaturesTest {

  private static final String SECRET = "a-secret-that-nobody-else-knows-0123456789-0123456789-0123";

  private final JwtAuthenticator authenticator = Issuer.trusted().build();

  @Test
  void acceptsTheUsualAlgorithms() throws Exception {
    for (JWSAlgorithm algorithm :
        List.of(JWSAlgorithm.RS256, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384)) {
      accepted(authenticator, Issuer.signed(Issuer.RSA, algorithm, null, Issuer.claims()));
    }
    accepted(authenticator, Issuer.signed(Issuer.EC, JWSAlgorithm.ES256, null, Issuer.claims()));
  }

  @Test
  void refusesAnotherSignature() throws Exception {
    String token = Issuer.token();
    String other = Issuer.signed(Issuer.claims().subject("mallory"));
    String mixed =
        other.substring(0, other.lastIndexOf('.')) + token.substring(token.lastIndexOf('.'));
    assertRefused(authenticator, mixed, Outcome.INVALID, "The signature of the token is wrong");
  }

  @Test
  void refusesAnUnknownKey() throws Exception {
    assertRefused(
        authenticator,
        Issuer.signed(Issuer.OTHER_RSA, JWSAlgorithm.RS256, null, Issuer.claims()),
        Outcome.INVALID,
        "The key of the token is not known");
  }

  @Test
  void refusesAnotherKeyOfAKnownName() throws Exception {
    var disguised =
        new com.nimbusds.jose.jwk.RSAKey.Builder(Issuer.OTHER_RSA)
            .keyID(Issuer.RSA.getKeyID())
            .build();
    assertRefused(
        authenticator,
        Issuer.signed(disguised, JWSAlgorithm.RS256, null, Issuer.claims()),
        Outcome.INVALID,
        "The signature of the token is wrong");
  }

  @Test
  void trustsNoKeyThatATokenBrings() throws Exception {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .jwk(Issuer.OTHER_RSA.toPublicJWK())
            .jwkURL(java.net.URI.create("http://127.0.0.1:1/keys"))
            .build();
    assertRefused(
        authenticator,
        Issuer.signed(
            new com.nimbusds.jose.crypto.RSASSASigner(Issuer.OTHER_RSA), header, Issuer.claims()),
        Outcome.INVALID,
        "The signature of the token is wrong");
  }

  @Test
  void refusesATokenThatIsNotSigned() throws Exception {
    assertRefused(
        authenticator,
        new PlainJWT(Issuer.claims().build()).serialize(),
        Outcome.INVALID,
        "The token is not signed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NONE", "nOnE", "HS256", "RS1", "EdDSA"})
  void refusesOtherAlgorithms(String name) throws Exception {
    String token =
        base64("{\"alg\":\"" + name + "\"}") + "." + payload(Issuer.token()) + "." + base64("x");
    assertRefused(
        authenticator, token, Outcome.INVALID, "The algorithm of the token is not accepted");
  }

  /** RFC 8725, section 2.1: the public key as the secret of an HMAC. */
  @Test
  void refusesAnHmacWithThePublicKey() throws Exception {
    byte[] encoded = Issuer.RSA.toRSAPublicKey().getEncoded();
    for (byte[] secret : List.of(encoded, pem(encoded).getBytes(StandardCharsets.UTF_8))) {
      assertRefused(
          authenticator,
          Issuer.signed(
              new MACSigner(secret),
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa-1").build(),
              Issuer.claims()),
          Outcome.INVALID,
          "The algorithm of the token is not accepted");
    }
  }

  @Test
  void refusesEncryptedTokens() throws Exception {
    EncryptedJWT jwt =
        new EncryptedJWT(
            new JWEHeader(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A128GCM),
            Issuer.claims().build());
    jwt.encrypt(new RSAEncrypter(Issuer.RSA));
    assertRefused(
        authenticator, jwt.serialize(), Outcome.INVALID, "Encrypted tokens are not accepted");
  }

  @Test
  void refusesHeadersThatItDoesNotUnderstand() throws Exception {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID("rsa-1")
            .criticalParams(Set.of("unheard-of"))
            .customParam("unheard-of", true)
            .build();
    assertRefused(
        authenticator,
        Issuer.signed(
            new com.nimbusds.jose.crypto.RSASSASigner(Issuer.RSA), header, Issuer.claims()),
        Outcome.INVALID,
        "The signature of the token is wrong");
  }

  @Test
  void acceptsASecretWhereOneIsSharedAndNothingElseThen() throws Exception {
    JwtAuthenticator shared = JwtAuthenticator.builder().secret(SECRET).build();
    accepted(shared, hmac(SECRET));
    assertRefused(
        shared,
        hmac(SECRET.replace('a', 'b')),
        Outcome.INVALID,
        "The signature of the token is wrong");
    assertRefused(
        shared, Issuer.token(), Outcome.INVALID, "The algorithm of the token is not accepted");
  }

  private static String hmac(String secret) throws Exception {
    return Issuer.signed(
        new MACSigner(secret),
        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("any").build(),
        Issuer.claims());
  }

  @Test
  void acceptsOnlyTheAlgorithmsThatAreNamed() throws Exception {
    JwtAuthenticator one = Issuer.trusted().algorithms("ES256").build();
    accepted(one, Issuer.signed(Issuer.EC, JWSAlgorithm.ES256, null, Issuer.claims()));
    assertRefused(
        one, Issuer.token(), Outcome.INVALID, "The algorithm of the token is not accepted");
  }

  /** Whatever becomes of a token, it is never an exception, and never accepted. */
  @Test
  void changedTokensAreRefused() throws Exception {
    Random random = new Random(1);
    String genuine = Issuer.token();
    int signature = genuine.lastIndexOf('.');
    for (int i = 0; i < 2000; i++) {
      char[] token = genuine.toCharArray();
      // The last character of a part may have bits that count for nothing.
      int at = random.nextInt(signature - 1);
      char other = "abcXYZ019-_.".charAt(random.nextInt(12));
      if (token[at] == other || at + 1 < token.length && token[at + 1] == '.') {
        continue;
      }
      token[at] = other;
      Outcome outcome = Results.of(authenticator, new String(token)).outcome();
      assertThat(new String(token), outcome, not(Outcome.ACCEPTED));
      assertThat(new String(token), outcome, not(Outcome.EXPIRED));
    }
  }

  private static String payload(String token) {
    return token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
  }

  private static String pem(byte[] key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key)
        + "\n-----END PUBLIC KEY-----\n";
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
