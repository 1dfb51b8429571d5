package org.payersim.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Keys for programs: 256 random bits, so that a quick hash is enough to keep them by; a request
 * costs one SHA-256. A password people think of has a slow one ({@link PasswordHash}).
 */
public final class ApiKey {
  /** What keys begin with, so that scanners find one that lies around. */
  public static final String PREFIX = "payersim_";

  static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");

  private ApiKey() {}

  /** A new one. */
  public static String make() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** What of a key, or of a token, may be kept: {@code sha256:} and 64 hexadecimal digits. */
  public static String hash(String key) {
    try {
      return "sha256:"
          + HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256")
                      .digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
