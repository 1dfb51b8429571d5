package org.payersim.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names visitors and proves that a form was made for the one who sends it. A name is 128 random
 * bits and a seal over them, so that only names given out here are taken; nothing is remembered of
 * a visitor who only looks.
 */
final class VisitorKey {
  private static final String COOKIE = "payersim-lab";
  private static final Pattern IN_HEADER =
      Pattern.compile("(?:^|;)\\s*" + COOKIE + "=([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key = new SecretKeySpec(randomBytes(32), "HmacSHA256");

  private byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A new visitor's name. */
  String newName() {
    return BASE64.encodeToString(randomBytes(16));
  }

  /** The visitor a Cookie header names, if the name was given out here. */
  Optional<String> findName(String cookieHeader) {
    Matcher matcher = IN_HEADER.matcher(cookieHeader);
    return matcher.find() && same(matcher.group(2), seal("name " + matcher.group(1)))
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }

  /** As a Set-Cookie header has it: until the browser is closed, for this site and no script. */
  String cookie(String name) {
    return COOKIE + "=" + name + "." + seal("name " + name) + "; Path=/; HttpOnly; SameSite=Strict";
  }

  /** What a form carries to prove it was made for this visitor. */
  String formToken(String name) {
    return seal("form " + name);
  }

  boolean isFormToken(String token, String name) {
    return same(token, formToken(name));
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  private String seal(String text) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      return BASE64.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + key.getAlgorithm(), e);
    }
  }
}
