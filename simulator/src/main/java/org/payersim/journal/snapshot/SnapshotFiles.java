package org.payersim.journal.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.payersim.journal.Disk;
import org.payersim.journal.DurableFile;
import org.payersim.journal.snapshot.SnapshotFormat.Fault;

/**
 * The snapshots of one payer in a folder, each named after the entry it was taken after. The two
 * latest are kept: should the last be damaged there is another.
 */
public final class SnapshotFiles {
  private static final String SUFFIX = ".snap";
  private static final int DIGITS = 20;
  private static final int KEPT = 2;

  private final Path folder;
  private final Disk disk;
  private final Build build;

  /**
   * @param folder made when the first is written
   * @param build who writes and reads them
   */
  public SnapshotFiles(Path folder, Disk disk, Build build) {
    this.folder = folder;
    this.disk = disk;
    this.build = build;
  }

  /** Writes a payer's state. */
  @FunctionalInterface
  public interface State {
    void save(SnapshotWriter to) throws IOException;
  }

  /**
   * A file, and what is wrong with it, in words; nothing if it is sound.
   *
   * @param sequence the entry it is named after
   * @param bytes its length
   */
  public record Verified(long sequence, long bytes, Optional<String> fault) {}

  /** Those that are whole and of this build, the latest first. */
  public List<Snapshot> listSound() throws IOException {
    List<Snapshot> sound = new ArrayList<>();
    for (Path file : list()) {
      if (fault(file).isEmpty()) {
        sound.add(new Snapshot(file, sequence(file), SnapshotFormat.mark(file), Files.size(file)));
      }
    }
    return sound;
  }

  /** All there are, the latest first, each read to its end. */
  public List<Verified> verify() throws IOException {
    List<Verified> all = new ArrayList<>();
    for (Path file : list()) {
      Optional<String> fault = fault(file).map(SnapshotFiles::words);
      all.add(new Verified(sequence(file), Files.size(file), fault));
    }
    return all;
  }

  /** What cannot be read is as good as damaged. */
  private Optional<Fault> fault(Path file) {
    try {
      return SnapshotFormat.check(file, build, sequence(file));
    } catch (IOException e) {
      return Optional.of(Fault.DAMAGED);
    }
  }

  private static String words(Fault fault) {
    return switch (fault) {
      case DAMAGED -> "damaged";
      case OF_ANOTHER_VERSION -> "of another version";
    };
  }

  /**
   * Writes one, and removes those it makes superfluous. Until this returns nothing has changed.
   *
   * @param sequence the entry after which the state is what it is
   * @param mark that entry's
   */
  public Snapshot write(long sequence, int mark, State state) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(String.format("%0" + DIGITS + "d", sequence) + SUFFIX);
    DurableFile.write(
        file,
        disk,
        out -> {
          SnapshotWriter writer =
              new SnapshotWriter(out, SnapshotFormat.head(build, sequence, mark));
          state.save(writer);
          writer.end();
        });
    List<Path> all = list();
    for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
      Files.delete(old);
    }
    return new Snapshot(file, sequence, mark, Files.size(file));
  }

  /** Removes all but these, and what a process that was killed has left unfinished. */
  public void keepOnly(List<Snapshot> kept) throws IOException {
    Set<Path> stay = kept.stream().map(Snapshot::file).collect(Collectors.toSet());
    for (Path file : files(name -> true)) {
      if (!stay.contains(file)) {
        Files.delete(file);
      }
    }
  }

  /** How many bytes more fit where they stand. */
  public long room() throws IOException {
    return disk.room(Files.createDirectories(folder));
  }

  private List<Path> list() throws IOException {
    return files(name -> name.matches("\\d{" + DIGITS + "}\\" + SUFFIX)).stream()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private interface Wanted {
    boolean is(String name);
  }

  private List<Path> files(Wanted wanted) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> wanted.is(String.valueOf(file.getFileName()))).toList();
    }
  }

  private static long sequence(Path file) {
    return Long.parseLong(String.valueOf(file.getFileName()).substring(0, DIGITS));
  }
}
