package dev.gatehouse.jwt.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What is remembered in place of a text that nobody else should read: as long for any text. */
public final class Fingerprint {

  private Fingerprint() {}

  /** The SHA-256 of a text's UTF-8, in base64url. */
  public static String of(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256, and this one fails", e);
    }
  }
}
