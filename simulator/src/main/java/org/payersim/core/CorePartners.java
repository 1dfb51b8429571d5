package org.payersim.core;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.payersim.access.PasswordHash;
import org.payersim.sftp.SftpPartner;

/**
 * Who may send envelopes. A password is held against its slow hash once; after that against a quick
 * one under a key that lives as long as the process, or every inquiry would cost as much as a
 * log-in.
 */
public final class CorePartners {
  private static final String QUICK = "HmacSHA256";

  private final Map<String, PasswordHash> hashes = new HashMap<>();
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();
  private final PasswordHash nobody;
  private final byte[] key = new byte[32];

  /** Those of a partners file who have a password. */
  public CorePartners(List<SftpPartner> partners) {
    for (SftpPartner partner : partners) {
      partner.password().ifPresent(hash -> hashes.put(partner.name(), hash));
    }
    new SecureRandom().nextBytes(key);
    nobody = PasswordHash.of("nobody".toCharArray());
  }

  /** Whether it is his password; a name that is unknown takes as long to be refused. */
  boolean isRight(String name, String password) {
    byte[] quick = quick(name, password);
    byte[] before = known.get(name);
    if (before != null && MessageDigest.isEqual(before, quick)) {
      return true;
    }
    PasswordHash hash = hashes.getOrDefault(name, nobody);
    boolean right = hash.matches(password) && hashes.containsKey(name);
    if (right) {
      known.put(name, quick);
    }
    return right;
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
