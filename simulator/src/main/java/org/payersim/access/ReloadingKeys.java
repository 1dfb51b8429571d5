package org.payersim.access;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate and key a server shows, read anew when their file has changed: who has a
 * connection keeps it, who comes next sees the new one. A file that cannot be read leaves the old.
 */
final class ReloadingKeys extends X509ExtendedKeyManager {
  private static final Logger LOG = LoggerFactory.getLogger(ReloadingKeys.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

  private final Path file;
  private final Loading loading;
  private final LongSupplier nanos;
  private X509ExtendedKeyManager keys;
  private Stamp stamp;
  private long looked;

  /** Reads the file. */
  interface Loading {
    X509ExtendedKeyManager load() throws IOException, GeneralSecurityException;
  }

  /** By what it is seen that a file has changed. */
  private record Stamp(long modified, long size) {
    static Stamp of(Path file) throws IOException {
      return new Stamp(Files.getLastModifiedTime(file).toMillis(), Files.size(file));
    }
  }

  /**
   * @param nanos as {@link System#nanoTime} has them
   */
  ReloadingKeys(Path file, Loading loading, LongSupplier nanos)
      throws IOException, GeneralSecurityException {
    this.file = file;
    this.loading = loading;
    this.nanos = nanos;
    this.stamp = Stamp.of(file);
    this.keys = loading.load();
    this.looked = nanos.getAsLong();
  }

  private synchronized X509ExtendedKeyManager current() {
    if (nanos.getAsLong() - looked > BETWEEN_LOOKS.toNanos()) {
      looked = nanos.getAsLong();
      try {
        Stamp now = Stamp.of(file);
        if (!now.equals(stamp)) {
          keys = loading.load();
          stamp = now;
          LOG.info("A new certificate is shown");
        }
      } catch (IOException | GeneralSecurityException e) {
        LOG.error("The new certificate cannot be read; the one before is shown", e);
      }
    }
    return keys;
  }

  @Override
  public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
    return current().chooseEngineServerAlias(type, issuers, engine);
  }

  @Override
  public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
    return current().chooseServerAlias(type, issuers, socket);
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return current().getCertificateChain(alias);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return current().getPrivateKey(alias);
  }

  @Override
  public String[] getServerAliases(String type, Principal[] issuers) {
    return current().getServerAliases(type, issuers);
  }

  @Override
  public String[] getClientAliases(String type, Principal[] issuers) {
    return current().getClientAliases(type, issuers);
  }

  @Override
  public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
    return current().chooseClientAlias(types, issuers, socket);
  }
}
