package org.payersim.scenarios.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.payersim.sftp.SftpTarget;
import org.payersim.sftp.SftpTargets;
import picocli.CommandLine.Option;

/** Where the payer is, and how it is spoken to. */
final class EndpointOptions {
  private static final int SSH_PORT = 22;

  @Option(
      names = "--url",
      required = true,
      paramLabel = "URL",
      description =
          "Where the payer is: http://localhost:8080 (or a sandbox's address), a watched folder"
              + " file:///DIR, or a partner's home sftp://USER@HOST:PORT.")
  private URI url = URI.create("http://localhost");

  @Option(
      names = "--control",
      paramLabel = "URL",
      description =
          "The payer's HTTP address, if claims go another way: there its clock is put and its"
              + " metrics are read.")
  private Optional<URI> control = Optional.empty();

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "Of sftp: a file with the password in its first line.")
  private Optional<Path> passwordFile = Optional.empty();

  @Option(
      names = "--host-key",
      paramLabel = "KEY",
      description =
          "Of sftp: the server's public key, as ssh-keyscan prints it: ssh-ed25519 AAAA...")
  private Optional<String> hostKey = Optional.empty();

  URI url() {
    return url;
  }

  /** The payer's HTTP address, if it is known. */
  Optional<URI> http() {
    return isHttp(url) ? Optional.of(url) : control;
  }

  private static boolean isHttp(URI address) {
    return address.getScheme() != null
        && address.getScheme().toLowerCase(Locale.ROOT).startsWith("http");
  }

  /**
   * The payer.
   *
   * @param connections sessions at once, where they are kept
   * @throws IllegalArgumentException if the address is none of the three kinds
   */
  PayerEndpoint open(int connections) throws IOException {
    if (isHttp(url)) {
      return new HttpPayer(url);
    }
    Optional<PayerEndpoint> clock = control.map(HttpPayer::new);
    return switch (String.valueOf(url.getScheme())) {
      case "file" -> new FilePayer(new FolderBox(Path.of(url)), clock);
      case "sftp" -> new FilePayer(new SftpBox(target(), connections), clock);
      default -> throw new IllegalArgumentException("--url: http, https, file or sftp");
    };
  }

  private SftpTarget target() throws IOException {
    if (passwordFile.isEmpty() || hostKey.isEmpty() || url.getUserInfo() == null) {
      throw new IllegalArgumentException(
          "sftp://USER@HOST:PORT needs --password-file and --host-key as well");
    }
    String password = Files.readAllLines(passwordFile.get()).stream().findFirst().orElse("");
    String folder = url.getPath() == null ? "" : url.getPath().replaceAll("^/+|/+$", "");
    int port = url.getPort() < 0 ? SSH_PORT : url.getPort();
    return SftpTargets.of(url.getHost(), port, url.getUserInfo(), password, hostKey.get(), folder);
  }
}
