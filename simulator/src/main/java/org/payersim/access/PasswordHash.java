package org.payersim.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password that cannot be read back: PBKDF2 with HMAC-SHA-256 (RFC 8018), written {@code
 * pbkdf2-sha256:ITERATIONS:SALT:HASH}, both in Base64.
 */
public final class PasswordHash {
  /** Of new ones. Source: OWASP Password Storage Cheat Sheet. */
  static final int ITERATIONS = 600_000;

  private static final int MOST_ITERATIONS = 10_000_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final Pattern FORM =
      Pattern.compile("pbkdf2-sha256:([0-9]{1,8}):([A-Za-z0-9+/=]{1,88}):([A-Za-z0-9+/=]{1,88})");

  private final int iterations;
  private final byte[] salt;
  private final byte[] hash;

  private PasswordHash(int iterations, byte[] salt, byte[] hash) {
    this.iterations = iterations;
    this.salt = salt;
    this.hash = hash;
  }

  /** Of a password, with a salt of its own. */
  public static PasswordHash of(char[] password) {
    return of(password, ITERATIONS);
  }

  static PasswordHash of(char[] password, int iterations) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return new PasswordHash(iterations, salt, derive(password, salt, iterations));
  }

  /** Of no password anybody has; it takes as long to be looked at as the slowest of these. */
  static PasswordHash ofNobody(Collection<PasswordHash> others) {
    SecureRandom random = new SecureRandom();
    byte[] salt = new byte[SALT_BYTES];
    byte[] hash = new byte[HASH_BITS / 8];
    random.nextBytes(salt);
    random.nextBytes(hash);
    int slowest = others.stream().mapToInt(other -> other.iterations).max().orElse(ITERATIONS);
    return new PasswordHash(slowest, salt, hash);
  }

  /**
   * As it was written.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static PasswordHash parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not pbkdf2-sha256:ITERATIONS:SALT:HASH");
    }
    int iterations = Integer.parseInt(matcher.group(1));
    if (iterations < 1 || iterations > MOST_ITERATIONS) {
      throw new IllegalArgumentException("iterations lie between 1 and " + MOST_ITERATIONS);
    }
    Base64.Decoder decoder = Base64.getDecoder();
    return new PasswordHash(
        iterations, decoder.decode(matcher.group(2)), decoder.decode(matcher.group(3)));
  }

  /** Whether it is of this password. */
  public boolean matches(String password) {
    return MessageDigest.isEqual(hash, derive(password.toCharArray(), salt, iterations));
  }

  private static byte[] derive(char[] password, byte[] salt, int iterations) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(password, salt, iterations, HASH_BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2", e);
    }
  }

  /** As it may be written down. */
  @Override
  public String toString() {
    Base64.Encoder encoder = Base64.getEncoder();
    return "pbkdf2-sha256:%d:%s:%s"
        .formatted(iterations, encoder.encodeToString(salt), encoder.encodeToString(hash));
  }
}
