package org.payersim.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.journal.DeterminationLog;

/**
 * A folder of results that knows a claim.
 *
 * @param log its decided claims
 */
record Results(DeterminationLog log) implements Closeable {
  /** How deep below the current folder results are looked for when none are named. */
  private static final int DEPTH = 3;

  /**
   * The folder named, or else the latest in or below the current one that knows the claim.
   *
   * @throws CannotRunException if none does
   */
  static Results find(Optional<Path> out, String number) throws IOException {
    List<Path> logs =
        out.isPresent() ? List.of(out.get().resolve(DeterminationLog.FILE)) : latestLogs();
    for (Path file : logs) {
      DeterminationLog log = DeterminationLog.open(file);
      if (!log.list(number).isEmpty()) {
        return new Results(log);
      }
      log.close();
    }
    throw new CannotRunException(
        logs.isEmpty()
            ? "no results here; say --out DIR or --server URL"
            : "no claim of this number in " + logs.get(0).toAbsolutePath().getParent());
  }

  private static List<Path> latestLogs() throws IOException {
    List<Path> logs = new ArrayList<>();
    try (Stream<Path> below =
        Files.find(
            Path.of(""),
            DEPTH,
            (path, attributes) ->
                attributes.isRegularFile() && path.endsWith(DeterminationLog.FILE))) {
      below.forEach(logs::add);
    }
    logs.sort(Comparator.comparing(Results::modified).reversed());
    return logs;
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  @Override
  public void close() throws IOException {
    log.close();
  }
}
