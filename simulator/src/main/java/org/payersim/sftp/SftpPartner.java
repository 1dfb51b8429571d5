package org.payersim.sftp;

import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.payersim.access.PasswordHash;

/**
 * Somebody who may come by SFTP, or send envelopes.
 *
 * @param name his user name, and the name of his folder
 * @param password absent if he has keys only
 * @param keys public keys he may come with
 * @param senders in whose names he sends: SenderID of envelopes, ISA06 and GS02 of X12; empty if
 *     that is left open, which envelopes do not let him
 */
public record SftpPartner(
    String name, Optional<PasswordHash> password, List<PublicKey> keys, Set<String> senders) {
  private static final Pattern SENDER = Pattern.compile("\\S(.{0,48}\\S)?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

  public SftpPartner {
    keys = List.copyOf(keys);
    senders = Set.copyOf(senders);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a partner's name has up to 32 letters, digits, hyphens and underscores");
    }
    if (!senders.stream().allMatch(sender -> SENDER.matcher(sender).matches())) {
      throw new IllegalArgumentException(
          "senders of partner " + name + " have up to 50 characters, and no blanks around them");
    }
    if (password.isEmpty() && keys.isEmpty()) {
      throw new IllegalArgumentException("partner " + name + " needs a password or a key");
    }
  }
}
