package org.payersim.sftp;

import java.io.IOException;
import java.io.OutputStream;
import java.security.PublicKey;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Puts files on partners' servers: under another name first, so that a file there is whole. */
public final class SftpSender implements AutoCloseable {
  private static final String PARTIAL = ".part";
  private static final AttributeRepository.AttributeKey<SftpTarget> TARGET =
      new AttributeRepository.AttributeKey<>();

  private final Duration timeout;
  private final SshClient client = SshClient.setUpDefaultClient();

  /**
   * @param timeout how long every answer is waited for
   */
  public SftpSender(Duration timeout) {
    this.timeout = timeout;
  }

  /** Ready to send. */
  public void start() {
    client.setServerKeyVerifier((session, address, key) -> isExpected(session, key));
    client.start();
  }

  private static boolean isExpected(ClientSession session, PublicKey key) {
    SftpTarget target =
        session.getConnectionContext() == null
            ? null
            : session.getConnectionContext().getAttribute(TARGET);
    return target != null && KeyUtils.compareKeys(key, target.hostKey());
  }

  /**
   * Puts a file there; one of the same name is an earlier try of the same and is written over.
   *
   * @throws IOException if it could not be put there, for whatever reason
   */
  public void send(SftpTarget target, String name, byte[] bytes) throws IOException {
    try (ClientSession session =
        client
            .connect(
                target.user(),
                target.host(),
                target.port(),
                AttributeRepository.ofKeyValuePair(TARGET, target))
            .verify(timeout)
            .getSession()) {
      session.addPasswordIdentity(target.password());
      session.auth().verify(timeout);
      try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
        String path = target.folder().isEmpty() ? name : target.folder() + "/" + name;
        try (OutputStream out = sftp.write(path + PARTIAL)) {
          out.write(bytes);
        }
        remove(sftp, path);
        sftp.rename(path + PARTIAL, path);
      }
    }
  }

  private static void remove(SftpClient sftp, String path) throws IOException {
    try {
      sftp.remove(path);
    } catch (SftpException e) {
      if (e.getStatus() != SftpConstants.SSH_FX_NO_SUCH_FILE) {
        throw e;
      }
    }
  }

  @Override
  public void close() {
    client.stop();
  }
}
