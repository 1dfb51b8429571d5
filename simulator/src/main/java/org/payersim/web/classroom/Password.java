package org.payersim.web.classroom;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password of which only a salted hash is kept: PBKDF2 with HMAC-SHA-256, 600,000 rounds (OWASP
 * Password Storage Cheat Sheet).
 */
final class Password {
  private static final int ROUNDS = 600_000;
  private static final int BITS = 256;

  /** What a password has at least and at most, in characters. */
  static final int SHORTEST = 8;

  static final int LONGEST = 200;

  private final byte[] salt;
  private final byte[] hash;

  private Password(byte[] salt, byte[] hash) {
    this.salt = salt;
    this.hash = hash;
  }

  static Password of(String password) {
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    return new Password(salt, hash(password, salt));
  }

  /** Whether it is this one; takes as long for any that is not too long to be one. */
  boolean is(String password) {
    return password.length() <= LONGEST && MessageDigest.isEqual(hash, hash(password, salt));
  }

  private static byte[] hash(String password, byte[] salt) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2", e);
    } finally {
      spec.clearPassword();
    }
  }
}
