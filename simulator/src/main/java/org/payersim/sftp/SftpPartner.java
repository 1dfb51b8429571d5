package org.payersim.sftp;

import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.payersim.access.PasswordHash;

/**
 * Somebody who may come by SFTP.
 *
 * @param name his user name, and the name of his folder
 * @param password absent if he has keys only
 * @param keys public keys he may come with
 */
public record SftpPartner(String name, Optional<PasswordHash> password, List<PublicKey> keys) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

  public SftpPartner {
    keys = List.copyOf(keys);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a partner's name has up to 32 letters, digits, hyphens and underscores");
    }
    if (password.isEmpty() && keys.isEmpty()) {
      throw new IllegalArgumentException("partner " + name + " needs a password or a key");
    }
  }
}
