package org.payersim.sftp;

import java.nio.file.Path;
import java.util.List;

/**
 * How partners are served by SFTP.
 *
 * @param host interface to listen on
 * @param port port to listen on, 0 for any that is free
 * @param folder where the homes stand, and the server's key
 * @param partners who may come
 * @param limits what they may do at most
 */
public record SftpSettings(
    String host, int port, Path folder, List<SftpPartner> partners, Limits limits) {
  /**
   * What partners may do at most.
   *
   * @param sessions connections at once, of all partners
   * @param fileBytes bytes of an upload
   * @param authTries tries of a connection to say who it is
   */
  public record Limits(int sessions, long fileBytes, int authTries) {
    public static final Limits USUAL = new Limits(500, 1L << 30, 3);
  }

  public SftpSettings {
    partners = List.copyOf(partners);
  }
}
