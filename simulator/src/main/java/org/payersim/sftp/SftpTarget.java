package org.payersim.sftp;

import java.security.PublicKey;

/**
 * A partner's own server.
 *
 * @param host name or address
 * @param port usually 22
 * @param user who the payer is there
 * @param password his password
 * @param hostKey the key the server has to show; any other is refused
 * @param folder where files go; empty for where he stands after log-in
 */
public record SftpTarget(
    String host, int port, String user, String password, PublicKey hostKey, String folder) {
  /** Without the password. */
  @Override
  public String toString() {
    return "sftp://" + user + "@" + host + ":" + port + "/" + folder;
  }
}
