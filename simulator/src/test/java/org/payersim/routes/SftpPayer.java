package org.payersim.routes;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Vector;
import org.payersim.sftp.SftpPartners;
import org.payersim.sftp.SftpSettings;

/** A payer that serves SFTP, and JSch as the client of its partners. */
final class SftpPayer implements AutoCloseable {
  /** The password of harbor and wharf, hashed with few rounds so that a hundred may log in. */
  static final String PASSWORD = "correct horse";

  private final FaultyPayer payer;
  private final Path homes;

  private SftpPayer(FaultyPayer payer, Path homes) {
    this.payer = payer;
    this.homes = homes;
  }

  static SftpPayer start(Path folder, String hash, String key, SftpSettings.Limits limits)
      throws IOException {
    Path partners =
        Files.writeString(
            folder.resolve("partners.yaml"),
            """
            partners:
            - name: harbor
              password: %s
            - name: wharf
              password: %s
              keys: [%s]
            - name: quay
              password: %s
              senders: [QUAY]
            """
                .formatted(hash, hash, key, hash));
    Path homes = folder.resolve("sftp");
    SftpSettings sftp =
        new SftpSettings("127.0.0.1", 0, homes, SftpPartners.read(partners), limits);
    return new SftpPayer(
        FaultyPayer.start(
            folder.resolve("payer"),
            Settings.DEFAULT.withSftp(sftp).withProtection(CorePayer.audited(folder))),
        homes);
  }

  FaultyPayer payer() {
    return payer;
  }

  /** A partner's folder, beside which the payer keeps what it took. */
  Path home(String partner) {
    return homes.resolve(partner);
  }

  Session session(String user, String password) throws JSchException {
    Session session = new JSch().getSession(user, "127.0.0.1", payer.sftpPort());
    session.setPassword(password.getBytes(StandardCharsets.UTF_8));
    return connected(session);
  }

  Session sessionWithKey(String user, byte[] privateKey) throws JSchException {
    JSch client = new JSch();
    client.addIdentity("key", privateKey, null, null);
    return connected(client.getSession(user, "127.0.0.1", payer.sftpPort()));
  }

  private static Session connected(Session session) throws JSchException {
    session.setConfig("StrictHostKeyChecking", "no");
    session.setConfig("PreferredAuthentications", "publickey,password");
    session.connect(60_000);
    return session;
  }

  static ChannelSftp sftp(Session session) throws JSchException {
    ChannelSftp channel = (ChannelSftp) session.openChannel("sftp");
    channel.connect(60_000);
    return channel;
  }

  /** Names of the files of a folder, in order. */
  static List<String> list(ChannelSftp sftp, String folder) throws Exception {
    Vector<ChannelSftp.LsEntry> entries = sftp.ls(folder);
    return entries.stream()
        .map(ChannelSftp.LsEntry::getFilename)
        .filter(name -> !name.equals(".") && !name.equals(".."))
        .sorted()
        .toList();
  }

  @Override
  public void close() throws IOException {
    payer.close();
  }
}
