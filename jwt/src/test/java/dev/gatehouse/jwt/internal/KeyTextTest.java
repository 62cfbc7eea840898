package dev.gatehouse.jwt.internal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {

  private final RSAKey rsa = new RSAKeyGenerator(2048).keyID("r").generate();
  private final ECKey ec = new ECKeyGenerator(Curve.P_384).keyID("e").generate();

  KeyTextTest() throws Exception {}

  private static String pem(String label, byte[] encoded) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + Base64.getMimeEncoder().encodeToString(encoded)
        + "\n-----END "
        + label
        + "-----\n";
  }

  private static JWK only(String text) {
    List<JWK> keys = KeyText.read(text).getKeys();
    assertThat(keys, hasSize(1));
    return keys.get(0);
  }

  @Test
  void readsPem() throws Exception {
    JWK key = only("\n" + pem("PUBLIC KEY", rsa.toRSAPublicKey().getEncoded()));
    assertThat(key.toRSAKey().toRSAPublicKey(), is(rsa.toRSAPublicKey()));
    assertThat(key.getKeyID(), is(nullValue()));
    JWK curve = only(pem("PUBLIC KEY", ec.toECPublicKey().getEncoded()));
    assertThat(curve.toECKey().getCurve(), is(Curve.P_384));
    assertThat(curve.toECKey().toECPublicKey().getW(), is(ec.toECPublicKey().getW()));
  }

  @Test
  void readsSeveralBlocksOfPem() throws Exception {
    String both =
        pem("PUBLIC KEY", rsa.toRSAPublicKey().getEncoded())
            + "\n"
            + pem("PUBLIC KEY", ec.toECPublicKey().getEncoded());
    assertThat(KeyText.read(both).getKeys(), hasSize(2));
  }

  @Test
  void readsACertificate() throws Exception {
    String certificate =
        new String(
            KeyTextTest.class.getResourceAsStream("certificate.pem").readAllBytes(),
            StandardCharsets.US_ASCII);
    assertThat(only(certificate).toRSAKey().size(), is(2048));
  }

  @Test
  void readsJwksAndLeavesOutWhatIsPrivate() {
    assertThat(only(rsa.toJSONString()), is(rsa.toPublicJWK()));
    JWKSet both = KeyText.read(new JWKSet(List.of(rsa, ec)).toString(false));
    assertThat(both.getKeys(), is(List.of(rsa.toPublicJWK(), ec.toPublicJWK())));
  }

  @Test
  void readsJwksInBase64() {
    byte[] json = rsa.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    assertThat(only(Base64.getEncoder().encodeToString(json)), is(rsa.toPublicJWK()));
    assertThat(
        only(Base64.getUrlEncoder().withoutPadding().encodeToString(json)), is(rsa.toPublicJWK()));
  }

  @Test
  void aSecretIsNoPublicKey() throws Exception {
    String secret = new OctetSequenceKeyGenerator(256).generate().toJSONString();
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> KeyText.read(secret));
    assertThat(refused.getMessage(), containsString("There is no public key"));
  }

  @Test
  void aPrivateKeyIsRefusedAndNotShown() throws Exception {
    String text = pem("PRIVATE KEY", rsa.toRSAPrivateKey().getEncoded());
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> KeyText.read(text));
    assertThat(refused.getMessage(), containsString("BEGIN PUBLIC KEY"));
    assertThat(refused.getMessage(), not(containsString(text.substring(40, 60))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hunter2-hunter2",
        "{\"kty\":\"hunter2-hunter2\"}",
        "{\"keys\":[\"hunter2-hunter2\"]}",
        "{hunter2-hunter2",
        "-----BEGIN PUBLIC KEY-----\nhunter2hunter2\n-----END PUBLIC KEY-----",
        "-----BEGIN PUBLIC KEY-----\n%%%\n-----END PUBLIC KEY-----",
        "-----BEGIN CERTIFICATE-----\nhunter2hunter2\n-----END CERTIFICATE-----",
        "-----BEGIN PUBLIC KEY-----",
        "{\"keys\":[]}",
        ""
      })
  void whatIsNoKeyIsRefusedAndNotShown(String text) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> KeyText.read(text));
    assertThat(refused.getMessage(), containsString("write public keys as PEM"));
    for (Throwable t = refused; t != null; t = t.getCause()) {
      assertThat(String.valueOf(t.getMessage()), not(containsString("hunter2")));
    }
  }
}
