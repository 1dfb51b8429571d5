package org.payersim.journal.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Which build of the product this is. The form of a snapshot carries no schema, and what it holds
 * was decided by the code that wrote it: another build starts from the journal.
 */
public final class Build {
  private final Supplier<byte[]> fingerprint;

  private Build(Supplier<byte[]> fingerprint) {
    this.fingerprint = fingerprint;
  }

  /** The build that runs. */
  public static Build running() {
    return new Build(() -> Running.FINGERPRINT);
  }

  /** A build of this fingerprint, 32 bytes. */
  static Build of(byte[] fingerprint) {
    return new Build(() -> fingerprint);
  }

  /** Read once, when the first snapshot is written or looked at. */
  private static final class Running {
    static final byte[] FINGERPRINT = ofCode();
  }

  byte[] fingerprint() {
    return fingerprint.get().clone();
  }

  /** SHA-256 of the product's own code, be it an archive or a folder of classes. */
  private static byte[] ofCode() {
    try {
      CodeSource source = Build.class.getProtectionDomain().getCodeSource();
      Path code = Path.of(source.getLocation().toURI());
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (Stream<Path> files = Files.walk(code)) {
        List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
        for (Path file : all) {
          digest.update(code.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
          try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
          }
        }
      }
      return digest.digest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
