package org.payersim.routes;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a posted document: HMAC-SHA-256 (RFC 2104) of its time, its id and its bytes
 * with a dot between, in hexadecimal digits.
 */
final class Signature {
  static final String HEADER = "Payersim-Signature";
  static final String ID = "Payersim-Delivery";
  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /** The header's value: {@code t=TIME,v1=SIGNATURE}. */
  static String of(String secret, String time, String id, byte[] document) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update((time + "." + id + ".").getBytes(StandardCharsets.UTF_8));
      return "t=" + time + ",v1=" + HexFormat.of().formatHex(mac.doFinal(document));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC", e);
    }
  }
}
