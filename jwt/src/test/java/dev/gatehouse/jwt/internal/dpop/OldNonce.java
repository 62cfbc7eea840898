package dev.gatehouse.jwt.internal.dpop;

import java.time.Clock;
import java.time.Duration;
import javax.crypto.spec.SecretKeySpec;

/** A nonce that a node with the same key gave out some minutes ago. */
public final class OldNonce {

  private static final Duration A_TEST_TAKES = Duration.ofSeconds(10);

  private OldNonce() {}

  /** That of the window before this one, which has some time left. */
  public static String by(byte[] key) {
    long left = Nonces.WINDOW.toMillis() - System.currentTimeMillis() % Nonces.WINDOW.toMillis();
    if (left < A_TEST_TAKES.toMillis()) {
      sleep(left);
    }
    return new Nonces(
            new SecretKeySpec(key, "HmacSHA256"),
            Clock.offset(Clock.systemUTC(), Nonces.WINDOW.negated()))
        .current();
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis + 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
