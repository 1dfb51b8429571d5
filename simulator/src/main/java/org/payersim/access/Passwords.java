package org.payersim.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who comes with name and password. A password is held against its slow hash once; after that
 * against a quick one under a key that lives as long as the process, or every request would cost as
 * much as a log-in.
 */
public final class Passwords {
  private static final String QUICK = "HmacSHA256";

  private final Map<String, PasswordHash> hashes;
  private final LoginLimit limit;
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();
  private final PasswordHash nobody;
  private final byte[] key = new byte[32];

  /**
   * @param hashes by name
   * @param limit on who guesses
   */
  public Passwords(Map<String, PasswordHash> hashes, LoginLimit limit) {
    this.hashes = Map.copyOf(hashes);
    this.limit = limit;
    new SecureRandom().nextBytes(key);
    nobody = PasswordHash.ofNobody(hashes.values());
  }

  /**
   * Whether it is his password; a name that is unknown takes as long to be refused.
   *
   * @param address where he comes from
   */
  public Login check(String name, String password, String address) {
    Duration hold = limit.hold(name, address);
    if (hold.isPositive()) {
      return new Login.Held(hold);
    }
    byte[] quick = quick(name, password);
    byte[] before = known.get(name);
    boolean right = before != null && MessageDigest.isEqual(before, quick);
    if (!right && isOf(name, password)) {
      known.put(name, quick);
      right = true;
    }
    if (right) {
      limit.right(name, address);
      return new Login.Right();
    }
    limit.wrong(name, address);
    return new Login.Wrong();
  }

  /** Whether it is known already that it is his, which costs nothing to find out. */
  boolean isKnown(String name, String password, String address) {
    byte[] before = known.get(name);
    return before != null
        && limit.hold(name, address).isZero()
        && MessageDigest.isEqual(before, quick(name, password));
  }

  private boolean isOf(String name, String password) {
    PasswordHash hash = hashes.getOrDefault(name, nobody);
    return hash.matches(password) && hashes.containsKey(name);
  }

  private byte[] quick(String name, String password) {
    try {
      Mac mac = Mac.getInstance(QUICK);
      mac.init(new SecretKeySpec(key, QUICK));
      mac.update(name.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC", e);
    }
  }
}
