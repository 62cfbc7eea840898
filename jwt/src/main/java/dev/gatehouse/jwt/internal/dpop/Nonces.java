package dev.gatehouse.jwt.internal.dpop;

import dev.gatehouse.jwt.internal.Guide;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Nonces of this server (RFC 9449, section 9): a keyed hash of the time, so that nothing is stored,
 * and every node with the same key knows what another one gave out. Nobody without the key can tell
 * the next one. Thread-safe.
 *
 * <p>A nonce is good for between one and two windows; that of the next one is taken too, because
 * the clock of the node that gave it out may be ahead.
 */
final class Nonces {

  /** RFC 2104, section 3: no shorter than what the hash gives. */
  static final int KEY_BYTES = 32;

  static final Duration WINDOW = Duration.ofMinutes(2);

  private static final String HMAC = "HmacSHA256";

  /** So that the same key, used for something else, gives other hashes. */
  private static final byte[] PURPOSE = "gatehouse-dpop-nonce".getBytes(StandardCharsets.US_ASCII);

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private final SecretKey key;
  private final Clock clock;
  private volatile Window window;

  /** Those of one window and its neighbours. */
  private record Window(long number, String previous, String current, String next) {}

  /**
   * Creates them.
   *
   * @param key null for a random one, which no other node has
   */
  Nonces(@Nullable SecretKey key, Clock clock) {
    this.key = key == null ? random() : key;
    this.clock = clock;
    this.window = window(number());
  }

  private static SecretKey random() {
    LOGGER.log(
        Level.INFO,
        Guide.DPOP_NODES.after(
            "DPoP nonces are made with a random key, so that they are good on this node only, and"
                + " until it restarts; set gatehouse.jwt.dpop.nonce-key where several nodes serve"
                + " this application"));
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new SecretKeySpec(bytes, HMAC);
  }

  /** The nonce that a client is given now: characters of base64url, which are all NQCHAR. */
  String current() {
    return now().current();
  }

  /** Whether a node with this key gave it out lately. */
  boolean isGood(@Nullable String nonce) {
    if (nonce == null) {
      return false;
    }
    Window now = now();
    return isSame(nonce, now.current())
        || isSame(nonce, now.previous())
        || isSame(nonce, now.next());
  }

  /** Whether it is a good one of the time before, which will not be good for long. */
  boolean isOld(@Nullable String nonce) {
    return nonce != null && isSame(nonce, now().previous());
  }

  /** In a time that does not tell how much of it is right. */
  private static boolean isSame(String nonce, String good) {
    return MessageDigest.isEqual(
        nonce.getBytes(StandardCharsets.UTF_8), good.getBytes(StandardCharsets.UTF_8));
  }

  private Window now() {
    Window last = window;
    long number = number();
    if (last.number() != number) {
      last = window(number);
      window = last;
    }
    return last;
  }

  private long number() {
    return clock.millis() / WINDOW.toMillis();
  }

  private Window window(long number) {
    return new Window(number, nonce(number - 1), nonce(number), nonce(number + 1));
  }

  private String nonce(long number) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      mac.update(PURPOSE);
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256, and this one fails", e);
    }
  }
}
