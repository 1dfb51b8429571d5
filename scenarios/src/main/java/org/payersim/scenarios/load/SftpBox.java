package org.payersim.scenarios.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.payersim.sftp.SftpTarget;

/** A partner's home on a payer's SFTP server: {@code in/} and {@code out/}. */
final class SftpBox implements DropBox {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String PARTIAL = ".part";

  private final SshClient ssh = SshClient.setUpDefaultClient();
  private final List<ClientSession> sessions = new ArrayList<>();
  private final BlockingQueue<SftpClient> free = new LinkedBlockingQueue<>();
  private final SftpTarget target;

  /**
   * Logs in.
   *
   * @param target the home, as its partner reaches it
   * @param connections how many sessions, kept until the end
   * @throws PayerEndpoint.RefusedException if one cannot be had; the message says where
   */
  SftpBox(SftpTarget target, int connections) throws IOException {
    this.target = target;
    ssh.setServerKeyVerifier(
        (session, address, key) -> KeyUtils.compareKeys(key, target.hostKey()));
    ssh.start();
    try {
      for (int i = 0; i < connections; i++) {
        free.add(open());
      }
    } catch (IOException e) {
      close();
      throw new PayerEndpoint.RefusedException("no log-in at " + target + ": " + e.getMessage());
    }
  }

  private SftpClient open() throws IOException {
    ClientSession session =
        ssh.connect(target.user(), target.host(), target.port()).verify(TIMEOUT).getSession();
    sessions.add(session);
    session.addPasswordIdentity(target.password());
    session.auth().verify(TIMEOUT);
    return SftpClientFactory.instance().createSftpClient(session);
  }

  /** Something done in a session nobody else uses meanwhile. */
  private interface Use<T> {
    T with(SftpClient sftp) throws IOException;
  }

  private <T> T use(Use<T> use) throws IOException {
    SftpClient sftp;
    try {
      sftp = free.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    try {
      return use.with(sftp);
    } finally {
      free.add(sftp);
    }
  }

  private String path(String folder, String name) {
    String home = target.folder().isEmpty() ? "" : target.folder() + "/";
    return home + folder + "/" + name;
  }

  @Override
  public void put(String name, byte[] bytes) throws IOException {
    use(
        sftp -> {
          String path = path("in", name);
          try (OutputStream out = sftp.write(path + PARTIAL)) {
            out.write(bytes);
          }
          sftp.rename(path + PARTIAL, path);
          return path;
        });
  }

  @Override
  public List<String> list() throws IOException {
    return use(
        sftp -> {
          List<String> names = new ArrayList<>();
          for (SftpClient.DirEntry entry : sftp.readDir(path("out", ""))) {
            if (entry.getAttributes().isRegularFile()) {
              names.add(entry.getFilename());
            }
          }
          return names;
        });
  }

  @Override
  public byte[] read(String name) throws IOException {
    return use(
        sftp -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (InputStream in = sftp.read(path("out", name))) {
            in.transferTo(bytes);
          }
          return bytes.toByteArray();
        });
  }

  @Override
  public void close() throws IOException {
    for (ClientSession session : sessions) {
      session.close(true);
    }
    ssh.stop();
  }
}
