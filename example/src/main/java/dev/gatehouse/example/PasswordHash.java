package dev.gatehouse.example;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A salted PBKDF2 hash (RFC 8018), kept in place of the password. Immutable and thread-safe. */
final class PasswordHash {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";

  /**
   * Basic sends the password with every request, so that this is paid with every request: a few
   * milliseconds. A store that may be stolen needs far more iterations, and then a session or a
   * token, so that they are paid once.
   */
  private static final int ITERATIONS = 10_000;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  private final byte[] salt;
  private final byte[] hash;

  private PasswordHash(byte[] salt, byte[] hash) {
    this.salt = salt;
    this.hash = hash;
  }

  /** A hash with a salt of its own: the same password twice gives two hashes. */
  static PasswordHash of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return new PasswordHash(salt, derive(password, salt));
  }

  /** Takes the same time whether or not the password is right, and however much of it is. */
  boolean matches(String password) {
    return MessageDigest.isEqual(hash, derive(password, salt));
  }

  private static byte[] derive(String password, byte[] salt) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "No password can be checked: this Java lacks " + ALGORITHM, e);
    } finally {
      spec.clearPassword();
    }
  }

  @Override
  public String toString() {
    return "PasswordHash[...]";
  }
}
