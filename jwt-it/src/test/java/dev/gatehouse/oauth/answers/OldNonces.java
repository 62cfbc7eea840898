package dev.gatehouse.oauth.answers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a server with this key gives out as a nonce at a time: worked out once more here, since no
 * test waits until one is stale.
 */
final class OldNonces {

  private static final Duration WINDOW = Duration.ofMinutes(2);

  private final byte[] key;

  OldNonces(byte[] key) {
    this.key = key.clone();
  }

  /** In base64, for {@code gatehouse.jwt.dpop.nonce-key}. */
  String key() {
    return Base64.getEncoder().encodeToString(key);
  }

  String at(Instant time) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update("gatehouse-dpop-nonce".getBytes(StandardCharsets.US_ASCII));
      long number = time.toEpochMilli() / WINDOW.toMillis();
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
