package org.payersim.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.payersim.journal.Body;
import org.payersim.journal.JournalFiles;
import org.payersim.ledger.LedgerMember;

/**
 * The journal of a payer that is running, exported (see {@link JournalExport}) and packed: a ZIP
 * that unpacked is a folder a payer can be served from, with the 835s that come of it beside the
 * journal.
 */
public final class JournalBundle {
  /** Larger journals are exported by {@code payersim journal export}, with the payer stopped. */
  private static final long LARGEST = 64L << 20;

  private static final String JOURNAL = "journal";

  /** Every export does the journal four times: one at a time. */
  private static final Semaphore ONE = new Semaphore(1);

  private JournalBundle() {}

  /** The journal is too large to be exported from a running payer. */
  public static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException() {
      super("a journal of more than 64 MB is exported by payersim journal export");
    }
  }

  /** Another export is under way. */
  public static final class BusyException extends IOException {
    private static final long serialVersionUID = 1L;

    BusyException() {
      super("another export is under way");
    }
  }

  /**
   * Packs what stands in the journal by now.
   *
   * @param key makes the pseudonyms
   * @throws NoSuchFileException if the payer keeps no journal
   */
  public static byte[] zip(Sandbox payer, String key) throws IOException {
    Path journal = payer.folder().resolve(JOURNAL);
    if (!Files.isDirectory(journal)) {
      throw new NoSuchFileException(journal.toString());
    }
    if (!ONE.tryAcquire()) {
      throw new BusyException();
    }
    Path scratch = Files.createTempDirectory("payersim-bundle");
    try (LedgerMember member = LedgerMember.start()) {
      Path copy = copy(journal, scratch.resolve("copy"));
      Path out = scratch.resolve("out");
      JournalExport.write(JournalFiles.in(copy), out, key, member, scratch.resolve("proof"));
      return packed(out);
    } finally {
      Sandboxes.delete(scratch);
      ONE.release();
    }
  }

  /**
   * The newest segment first: one begun after they were listed is left out, and those before the
   * newest are complete. Bodies of deliveries last: each is there before an entry tells of it. So
   * the copy is what the journal was at some moment.
   */
  private static Path copy(Path journal, Path to) throws IOException {
    long size = 0;
    for (Path file : list(journal, Integer.MAX_VALUE)) {
      size += Files.size(file);
    }
    if (size > LARGEST) {
      throw new TooLargeException();
    }
    for (Path segment : list(journal, 1).reversed()) {
      copy(segment, journal, to);
    }
    for (Path file : list(journal, Integer.MAX_VALUE)) {
      if (!journal.equals(file.getParent())) {
        copy(file, journal, to);
      }
    }
    return to;
  }

  private static void copy(Path file, Path from, Path to) throws IOException {
    Path target = to.resolve(from.relativize(file).toString());
    Files.createDirectories(target.resolveSibling(""));
    Files.copy(file, target);
  }

  /** The files down to this depth, in order; no entry tells of a body that is still arriving. */
  private static List<Path> list(Path folder, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !Body.isArriving(String.valueOf(file.getFileName())))
          .sorted()
          .toList();
    }
  }

  private static byte[] packed(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Path file : list(folder, Integer.MAX_VALUE)) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
