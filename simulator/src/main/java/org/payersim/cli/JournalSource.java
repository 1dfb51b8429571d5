package org.payersim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.payersim.journal.JournalFiles;
import org.payersim.journal.JournalReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which journal a command looks at: one in files, or one in a database. */
final class JournalSource {
  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "What serve was given as --data; not needed with --jdbc.")
  private Optional<Path> folder = Optional.empty();

  @Mixin private JdbcOptions jdbc = new JdbcOptions();

  /** What is done with a journal. */
  @FunctionalInterface
  interface Reading<R> {
    R read(JournalReader journal) throws IOException;
  }

  /** The payer's folder of data, if it was named. */
  Optional<Path> folder() {
    return folder;
  }

  /** Reads it; copies of long bodies that are made for that are gone afterwards. */
  <R> R read(PrintWriter console, Reading<R> reading) throws IOException {
    if (!jdbc.isGiven()) {
      return reading.read(
          files(folder.orElseThrow(() -> new CannotRunException("say DIR or --jdbc"))));
    }
    Path scratch = Files.createTempDirectory("payersim-bodies");
    try (JdbcOptions.Opened opened = jdbc.open(console)) {
      return reading.read(opened.storage().orElseThrow().reader(scratch));
    } finally {
      JournalCommand.delete(scratch);
    }
  }

  /** A payer's folder of data, or its journal's own folder. */
  static JournalFiles files(Path folder) throws IOException {
    Path below = folder.resolve("journal");
    return JournalFiles.in(Files.isDirectory(below) ? below : folder);
  }
}
