package org.payersim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.payersim.access.TlsFiles;
import org.payersim.routes.Protection;
import picocli.CommandLine.Option;

/** What certificates are shown and believed. */
final class TlsOptions {
  @Option(
      names = "--tls",
      paramLabel = "FILE",
      description =
          "Serve HTTPS with this certificate and key: PEM, the key as PKCS#8 without a password, or"
              + " a PKCS#12 store (.p12, .pfx).")
  private Optional<Path> tls = Optional.empty();

  @Option(
      names = "--tls-password-file",
      paramLabel = "FILE",
      description = "Where the password of the PKCS#12 store stands, in the first line.")
  private Optional<Path> passwordFile = Optional.empty();

  @Option(
      names = "--tls-client-ca",
      paramLabel = "FILE",
      description =
          "Certificates (PEM) that vouch for clients: whoever shows none of theirs is refused.")
  private Optional<Path> clientCa = Optional.empty();

  @Option(
      names = "--deliver-trust",
      paramLabel = "FILE",
      description =
          "Certificates (PEM) to believe besides the usual ones where documents are posted by"
              + " --deliver and --deliveries.")
  private Optional<Path> deliverTrust = Optional.empty();

  Protection protection() throws IOException {
    Protection protection = Protection.NONE;
    if (tls.isPresent()) {
      String password =
          passwordFile.isPresent()
              ? Files.readString(passwordFile.get()).lines().findFirst().orElse("")
              : "";
      protection =
          protection.withTls(TlsFiles.server(tls.get(), password, clientCa), clientCa.isPresent());
    } else if (clientCa.isPresent()) {
      throw new CannotRunException("--tls-client-ca needs --tls: only over HTTPS are they shown");
    }
    if (deliverTrust.isPresent()) {
      protection = protection.withOutward(TlsFiles.client(deliverTrust.get()));
    }
    return protection;
  }
}
