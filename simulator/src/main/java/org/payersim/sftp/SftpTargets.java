package org.payersim.sftp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;

/** Makes targets of what people write down. */
public final class SftpTargets {
  private SftpTargets() {}

  /**
   * A target.
   *
   * @param hostKey as a known_hosts file has it behind the host's name: {@code ssh-ed25519 AAAA...}
   * @throws IllegalArgumentException if the key is none
   */
  public static SftpTarget of(
      String host, int port, String user, String password, String hostKey, String folder) {
    try {
      return new SftpTarget(
          host,
          port,
          user,
          password,
          AuthorizedKeyEntry.parseAuthorizedKeyEntry(hostKey)
              .resolvePublicKey(null, PublicKeyEntryResolver.FAILING),
          folder);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("hostKey is no public key", e);
    }
  }
}
