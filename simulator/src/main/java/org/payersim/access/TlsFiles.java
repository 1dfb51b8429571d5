package org.payersim.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Certificates and keys as operators have them: PEM (RFC 7468), the key as PKCS#8 without a
 * password, or a PKCS#12 store ({@code .p12}, {@code .pfx}) with one. Protocols and ciphers are
 * those of the Java platform: TLS 1.2 and 1.3.
 */
public final class TlsFiles {
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");
  private static final List<String> ALGORITHMS = List.of("EC", "RSA", "Ed25519", "Ed448");

  private TlsFiles() {}

  /**
   * What a server shows; read anew when the file has changed.
   *
   * @param file its certificate, those that vouch for it, and its key
   * @param password of a PKCS#12 store; nobody looks at it for PEM
   * @param clientCa certificates in PEM that vouch for clients, if those are to show one
   * @throws IOException if a file is not so, in one sentence
   */
  public static SSLContext server(Path file, String password, Optional<Path> clientCa)
      throws IOException {
    try {
      ReloadingKeys keys = new ReloadingKeys(file, () -> keys(file, password), System::nanoTime);
      TrustManager[] trust =
          clientCa.isPresent() ? trusting(certificates(clientCa.get())) : trusting(List.of());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {keys}, trust, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " is no certificate with its key", e);
    }
  }

  private static X509ExtendedKeyManager keys(Path file, String password)
      throws IOException, GeneralSecurityException {
    KeyStore keys = isStore(file) ? store(file, password) : pem(file);
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, isStore(file) ? password.toCharArray() : new char[0]);
    for (KeyManager one : managers.getKeyManagers()) {
      if (one instanceof X509ExtendedKeyManager extended) {
        return extended;
      }
    }
    throw new KeyStoreException("the platform has no keys of X.509");
  }

  /**
   * Whom a client believes: whom the Java platform does, and these.
   *
   * @param file certificates in PEM
   * @throws IOException if it is not so, in one sentence
   */
  public static SSLContext client(Path file) throws IOException {
    try {
      List<X509Certificate> believed = new ArrayList<>(certificates(file));
      for (TrustManager usual : trustManagers(null)) {
        if (usual instanceof X509TrustManager x509) {
          believed.addAll(List.of(x509.getAcceptedIssuers()));
        }
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trusting(believed), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " has no certificates", e);
    }
  }

  private static boolean isStore(Path file) {
    return file.toString().endsWith(".p12") || file.toString().endsWith(".pfx");
  }

  private static KeyStore store(Path file, String password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password.toCharArray());
    } catch (IOException e) {
      throw new IOException(file + " is no PKCS#12 store, or its password is another", e);
    }
    return store;
  }

  private static KeyStore pem(Path file) throws IOException, GeneralSecurityException {
    Certificate[] chain = certificates(file).toArray(Certificate[]::new);
    KeyStore store = empty();
    store.setKeyEntry("server", key(file), new char[0], chain);
    return store;
  }

  private static KeyStore empty() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
    Matcher matcher = KEY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
    if (!matcher.find()) {
      throw new IOException(file + " has no PRIVATE KEY (PKCS#8, without a password)");
    }
    byte[] encoded = Base64.getMimeDecoder().decode(matcher.group(1));
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
      } catch (InvalidKeySpecException e) {
        // of another kind
      }
    }
    throw new IOException(file + " has a key of no kind the payer knows");
  }

  private static List<X509Certificate> certificates(Path file)
      throws IOException, GeneralSecurityException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    List<X509Certificate> certificates = new ArrayList<>();
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    Matcher matcher =
        Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----").matcher(text);
    while (matcher.find()) {
      byte[] one = matcher.group().getBytes(StandardCharsets.ISO_8859_1);
      certificates.add(
          (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one)));
    }
    if (certificates.isEmpty()) {
      throw new IOException(file + " has no CERTIFICATE in PEM");
    }
    return certificates;
  }

  private static TrustManager[] trusting(Collection<X509Certificate> certificates)
      throws IOException, GeneralSecurityException {
    KeyStore store = empty();
    for (X509Certificate certificate : certificates) {
      store.setCertificateEntry("ca" + store.size(), certificate);
    }
    return trustManagers(store);
  }

  private static TrustManager[] trustManagers(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}
