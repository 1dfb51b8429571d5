package org.payersim.sftp;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.server.SftpErrorStatusDataHandler;
import org.apache.sshd.sftp.server.SftpSubsystemEnvironment;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;
import org.payersim.access.Login;
import org.payersim.access.LoginLimit;
import org.payersim.access.PasswordHash;
import org.payersim.access.Passwords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves partners' homes by SFTP: files, and nothing else of what SSH can. */
public final class SftpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SftpServer.class);
  private static final String HOST_KEY = "host.key";

  private final SshServer ssh;

  private SftpServer(SshServer ssh) {
    this.ssh = ssh;
  }

  /**
   * The homes of all partners, made if they are not there.
   *
   * @return by the name of their partner
   */
  public static Map<String, SftpHome> homes(SftpSettings settings) throws IOException {
    Map<String, SftpHome> homes = new LinkedHashMap<>();
    for (SftpPartner partner : settings.partners()) {
      homes.put(partner.name(), new SftpHome(settings.folder().resolve(partner.name()), partner));
    }
    return homes;
  }

  /**
   * Starts serving.
   *
   * @param homes of every partner
   * @throws IOException if the port is taken
   */
  public static SftpServer start(SftpSettings settings, Map<String, SftpHome> homes)
      throws IOException {
    Files.createDirectories(settings.folder());
    SshServer ssh = SshServer.setUpDefaultServer();
    ssh.setHost(settings.host());
    ssh.setPort(settings.port());
    ssh.setKeyPairProvider(hostKey(settings.folder().resolve(HOST_KEY)));
    authenticate(ssh, settings.partners());
    VirtualFileSystemFactory files = new VirtualFileSystemFactory();
    homes.forEach((name, home) -> files.setUserHomeDir(name, home.jail().toAbsolutePath()));
    ssh.setFileSystemFactory(files);
    SftpSubsystemFactory sftp =
        new SftpSubsystemFactory.Builder().withSftpErrorStatusDataHandler(new Words()).build();
    sftp.addSftpEventListener(new HomeGuard(homes, settings.limits().fileBytes()));
    ssh.setSubsystemFactories(List.of(sftp));
    CoreModuleProperties.MAX_AUTH_REQUESTS.set(ssh, settings.limits().authTries());
    CoreModuleProperties.AUTH_TIMEOUT.set(ssh, Duration.ofMinutes(1));
    CoreModuleProperties.IDLE_TIMEOUT.set(ssh, Duration.ofMinutes(10));
    ssh.addSessionListener(new SessionCount(settings.limits().sessions()));
    try {
      ssh.start();
    } catch (BindException e) {
      throw new IOException("port " + settings.port() + " is taken; it was to be that of SFTP");
    }
    return new SftpServer(ssh);
  }

  private static SimpleGeneratorHostKeyProvider hostKey(Path file) {
    SimpleGeneratorHostKeyProvider key = new SimpleGeneratorHostKeyProvider(file);
    key.setAlgorithm(KeyUtils.EC_ALGORITHM);
    key.setKeySize(256);
    return key;
  }

  private static void authenticate(SshServer ssh, List<SftpPartner> partners) {
    Map<String, SftpPartner> byName = new HashMap<>();
    Map<String, PasswordHash> hashes = new HashMap<>();
    for (SftpPartner partner : partners) {
      byName.put(partner.name(), partner);
      partner.password().ifPresent(hash -> hashes.put(partner.name(), hash));
    }
    Passwords passwords = new Passwords(hashes, new LoginLimit());
    ssh.setPasswordAuthenticator(
        (user, password, session) ->
            switch (passwords.check(user, password, address(session))) {
              case Login.Right right -> true;
              case Login.Wrong wrong -> {
                LOG.warn("A wrong name or password over SFTP");
                yield false;
              }
              case Login.Held held -> {
                turnAway(session, held.sentence());
                yield false;
              }
            });
    ssh.setPublickeyAuthenticator((user, key, session) -> hasKey(byName.get(user), key));
  }

  private static void turnAway(ServerSession session, String sentence) {
    LOG.warn("Too many wrong names or passwords over SFTP");
    try {
      session.disconnect(SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE, sentence);
    } catch (IOException e) {
      session.close(true);
    }
  }

  private static String address(ServerSession session) {
    return session.getClientAddress() instanceof InetSocketAddress remote
        ? remote.getAddress().getHostAddress()
        : "";
  }

  private static boolean hasKey(@Nullable SftpPartner partner, PublicKey key) {
    return partner != null && KeyUtils.findMatchingKey(key, partner.keys()) != null;
  }

  /** Tells a client what we have refused him in our words; of anything else the usual ones. */
  private static final class Words implements SftpErrorStatusDataHandler {
    @Override
    public String resolveErrorMessage(
        SftpSubsystemEnvironment environment,
        int id,
        Throwable failure,
        int status,
        int command,
        Object... arguments) {
      return failure instanceof SftpException && failure.getMessage() != null
          ? failure.getMessage()
          : SftpErrorStatusDataHandler.super.resolveErrorMessage(
              environment, id, failure, status, command, arguments);
    }
  }

  /** Lets in so many at once. */
  private static final class SessionCount implements SessionListener {
    private final int most;
    private final AtomicInteger open = new AtomicInteger();

    SessionCount(int most) {
      this.most = most;
    }

    @Override
    public void sessionCreated(Session session) {
      if (open.incrementAndGet() > most) {
        LOG.warn("More SFTP connections than the {} there may be", most);
        session.close(true);
      }
    }

    @Override
    public void sessionClosed(Session session) {
      open.decrementAndGet();
    }
  }

  /** The port it listens on. */
  public int port() {
    return ssh.getPort();
  }

  @Override
  public void close() {
    try {
      ssh.stop(true);
    } catch (IOException e) {
      LOG.warn("The SFTP server did not stop in order", e);
    }
  }
}
