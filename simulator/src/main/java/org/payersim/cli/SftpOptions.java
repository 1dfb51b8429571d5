package org.payersim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.payersim.routes.Settings;
import org.payersim.sftp.SftpPartners;
import org.payersim.sftp.SftpSettings;
import picocli.CommandLine.Option;

/** How partners come by SFTP; they do not unless a port is named. */
final class SftpOptions {
  private static final String FOLDER = "sftp";

  @Option(
      names = "--sftp-port",
      paramLabel = "N",
      description = "Also take files by SFTP at this port, 0 for any that is free.")
  private Optional<Integer> port = Optional.empty();

  @Option(
      names = "--sftp-partners",
      paramLabel = "FILE",
      description = "Who may come by SFTP: names, password hashes and public keys, as YAML.")
  private Optional<Path> partners = Optional.empty();

  @Option(
      names = "--sftp-dir",
      paramLabel = "DIR",
      description = "Where the partners' homes stand; default DATA/sftp.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--sftp-max-file",
      paramLabel = "BYTES",
      defaultValue = "1073741824",
      description = "Largest file taken by SFTP; default ${DEFAULT-VALUE}.")
  private long fileBytes;

  @Option(
      names = "--sftp-max-sessions",
      paramLabel = "N",
      defaultValue = "500",
      description = "SFTP connections at once; default ${DEFAULT-VALUE}.")
  private int sessions;

  Settings applyTo(Settings settings, Path data) throws IOException {
    if (port.isEmpty()) {
      return settings;
    }
    if (partners.isEmpty()) {
      throw new CannotRunException("--sftp-port needs --sftp-partners: who may come");
    }
    return settings.withSftp(
        new SftpSettings(
            settings.host(),
            port.get(),
            folder.orElseGet(() -> data.resolve(FOLDER)),
            SftpPartners.read(partners.get()),
            new SftpSettings.Limits(sessions, fileBytes, SftpSettings.Limits.USUAL.authTries())));
  }
}
