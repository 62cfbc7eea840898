package dev.gatehouse.jwt.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.X509CertUtils;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys that are written as text, in the forms that MicroProfile JWT 2.1, section 9.2, names: PEM,
 * JWK, JWK Set, the latter two in base64 too.
 */
public final class KeyText {

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");

  private static final String RULE =
      "write public keys as PEM (BEGIN PUBLIC KEY or BEGIN CERTIFICATE), as a JWK or as a JWK Set";

  private KeyText() {}

  /**
   * Reads public keys; what a text has of private ones is left out.
   *
   * @throws IllegalArgumentException if there are none; the message does not show the text
   */
  public static JWKSet read(String text) {
    String trimmed = text.strip();
    try {
      JWKSet keys =
          new JWKSet(trimmed.startsWith("-----") ? ofPem(trimmed) : ofJson(json(trimmed)))
              .toPublicJWKSet();
      if (keys.isEmpty()) {
        throw wrong("There is no public key");
      }
      return keys;
    } catch (ParseException | JOSEException | GeneralSecurityException e) {
      // Its cause may quote the text.
      throw wrong("The key cannot be read");
    }
  }

  private static IllegalArgumentException wrong(String fact) {
    return new IllegalArgumentException(Guide.TOKEN_KEYS.after(fact + "; " + RULE));
  }

  private static String json(String text) throws ParseException {
    if (text.startsWith("{")) {
      return text;
    }
    try {
      String standard = text.replace('-', '+').replace('_', '/');
      return new String(Base64.getMimeDecoder().decode(standard), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ParseException("Neither JSON nor base64", 0);
    }
  }

  private static List<JWK> ofJson(String json) throws ParseException {
    return json.contains("\"keys\"") ? JWKSet.parse(json).getKeys() : List.of(JWK.parse(json));
  }

  private static List<JWK> ofPem(String text) throws GeneralSecurityException, JOSEException {
    List<JWK> keys = new ArrayList<>();
    Matcher block = PEM.matcher(text);
    while (block.find()) {
      keys.add(ofBlock(block.group(1), block.group(2), block.group()));
    }
    return keys;
  }

  private static JWK ofBlock(String label, String base64, String whole)
      throws GeneralSecurityException, JOSEException {
    if (label.equals("CERTIFICATE")) {
      X509Certificate certificate = X509CertUtils.parse(whole);
      if (certificate == null) {
        throw new InvalidKeySpecException("Not a certificate");
      }
      return jwk(certificate.getPublicKey());
    }
    if (!label.equals("PUBLIC KEY")) {
      throw wrong("A PEM block is neither a public key nor a certificate");
    }
    return jwk(publicKey(new X509EncodedKeySpec(decoded(base64))));
  }

  private static byte[] decoded(String base64) throws InvalidKeySpecException {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new InvalidKeySpecException("Not base64", e);
    }
  }

  private static PublicKey publicKey(X509EncodedKeySpec encoded) throws GeneralSecurityException {
    try {
      return KeyFactory.getInstance("RSA").generatePublic(encoded);
    } catch (InvalidKeySpecException notRsa) {
      return KeyFactory.getInstance("EC").generatePublic(encoded);
    }
  }

  private static JWK jwk(PublicKey key) throws JOSEException {
    if (key instanceof RSAPublicKey rsa) {
      return new RSAKey.Builder(rsa).build();
    }
    if (key instanceof ECPublicKey ec) {
      Curve curve = Curve.forECParameterSpec(ec.getParams());
      if (curve != null) {
        return new ECKey.Builder(curve, ec).build();
      }
    }
    throw new JOSEException("Neither RSA nor of a curve of RFC 7518");
  }
}
