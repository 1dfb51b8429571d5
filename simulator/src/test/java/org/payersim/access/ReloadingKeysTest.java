package org.payersim.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadingKeysTest {
  @TempDir private Path folder;
  private final AtomicLong nanos = new AtomicLong();

  private X509ExtendedKeyManager load(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(file.toFile(), TestCertificates.PASSWORD.toCharArray());
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, TestCertificates.PASSWORD.toCharArray());
    return (X509ExtendedKeyManager) factory.getKeyManagers()[0];
  }

  private static String shown(ReloadingKeys keys) {
    String alias = keys.chooseEngineServerAlias("EC", null, null);
    return keys.getCertificateChain(alias)[0].getSubjectX500Principal().getName();
  }

  @Test
  void aNewFileIsShownSoonAndABrokenOneNever() throws Exception {
    TestCertificates certificates = new TestCertificates(folder);
    Path first = certificates.selfSigned("first", "ip:127.0.0.1");
    Path second = certificates.selfSigned("second", "ip:127.0.0.1");
    Path file = Files.copy(first, folder.resolve("shown.p12"));
    ReloadingKeys keys = new ReloadingKeys(file, () -> load(file), nanos::get);
    assertThat(shown(keys)).isEqualTo("CN=first");

    Files.copy(second, file, StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(file, FileTime.from(2_000_000_000, TimeUnit.SECONDS));
    assertThat(shown(keys)).as("it is not looked at every time").isEqualTo("CN=first");
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(11));
    assertThat(shown(keys)).isEqualTo("CN=second");

    Files.writeString(file, "half a file");
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(11));
    assertThat(shown(keys)).isEqualTo("CN=second");
    Files.delete(file);
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(11));
    assertThat(shown(keys)).isEqualTo("CN=second");

    Files.copy(first, file);
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(11));
    assertThat(shown(keys)).isEqualTo("CN=first");
  }
}
