package org.payersim.access;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who did what, when by the wall clock, and what came of it; a line each, tab between:
 *
 * <pre>
 * 2026-11-27T00:41:07.123Z  harbor  GET /claims/{number}/explanation  200
 * </pre>
 *
 * <p>Operations stand there without numbers and names of what they were about, so there is nothing
 * of a person in it but the user. A hyphen is who was not admitted. When a file is full the next is
 * begun and the oldest goes.
 */
public final class AuditLog implements Closeable {
  /** Name of the file that is written; older ones have a number behind it. */
  public static final String FILE = "audit.log";

  private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
  private static final int OLDER = 9;
  private static final long USUAL_BYTES = 16L << 20;

  private final Path folder;
  private final LongSupplier wallNanos;
  private final long limit;
  private BufferedWriter out;
  private long bytes;

  /**
   * A log that is begun, or taken up.
   *
   * @param folder where it stands; made if it is not there
   * @param wallNanos what a person's clock shows, nanoseconds since 1970
   */
  public AuditLog(Path folder, LongSupplier wallNanos) throws IOException {
    this(folder, wallNanos, USUAL_BYTES);
  }

  /** The same with files of another size. */
  AuditLog(Path folder, LongSupplier wallNanos, long limit) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.wallNanos = wallNanos;
    this.limit = limit;
    this.out = open();
  }

  private Path file(int number) {
    return folder.resolve(number == 0 ? FILE : FILE + "." + number);
  }

  private BufferedWriter open() throws IOException {
    bytes = Files.exists(file(0)) ? Files.size(file(0)) : 0;
    return Files.newBufferedWriter(
        file(0), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /**
   * Writes a line. A disk that takes none is told in the payer's log, and stops nothing.
   *
   * @param user who; a hyphen for nobody known
   * @param operation method and path, without numbers
   * @param status HTTP status of the answer
   */
  public synchronized void write(String user, String operation, int status) {
    Instant now = Instant.EPOCH.plusNanos(wallNanos.getAsLong()).truncatedTo(ChronoUnit.MILLIS);
    String line =
        now + "\t" + user.replaceAll("\\p{Cntrl}", "?") + "\t" + operation + "\t" + status + "\n";
    try {
      if (bytes + line.length() > limit) {
        rotate();
      }
      out.write(line);
      out.flush();
      bytes += line.length();
    } catch (IOException e) {
      LOG.error("The audit log cannot be written", e);
    }
  }

  private void rotate() throws IOException {
    out.close();
    for (int number = OLDER - 1; number >= 0; number--) {
      if (Files.exists(file(number))) {
        Files.move(file(number), file(number + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    out = open();
  }

  @Override
  public synchronized void close() {
    try {
      out.close();
    } catch (IOException e) {
      LOG.warn("The audit log did not end in order", e);
    }
  }
}
