package org.payersim.scenarios.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.payersim.scenarios.world.Mix;

/** A folder that {@code payersim workload} wrote: claims, and what has to come of each. */
final class Workload {
  static final String RULES = "rules";
  static final String CLAIMS = "claims.x12";
  static final String KEY = "key.tsv";
  static final String ABOUT = "workload.json";

  private final Path folder;
  private final List<KeyEntry> key;
  private final long[] places;

  private Workload(Path folder, List<KeyEntry> key) {
    this.folder = folder;
    this.key = key;
    this.places = new long[key.size() + 1];
    for (int i = 0; i < key.size(); i++) {
      places[i + 1] = places[i] + key.get(i).length();
    }
  }

  /** What it is, as JSON. */
  static String about(long claims, long seed, String profile) {
    return "{\"claims\": %d, \"seed\": %d, \"profile\": \"%s\"}".formatted(claims, seed, profile);
  }

  /**
   * Reads the key; the claims stay on disk.
   *
   * @throws NoSuchFileException if the folder is none of a workload
   * @throws IllegalArgumentException if its key is damaged; the message names file and line
   */
  static Workload open(Path folder) throws IOException {
    Path file = folder.resolve(KEY);
    if (!Files.isRegularFile(file) || !Files.isRegularFile(folder.resolve(CLAIMS))) {
      throw new NoSuchFileException(
          folder.toString(), null, "is no workload; make one with payersim workload --out DIR");
    }
    List<KeyEntry> key = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 1; i < lines.size(); i++) {
      try {
        key.add(KeyEntry.parse(lines.get(i)));
      } catch (RuntimeException e) {
        throw new IllegalArgumentException(
            "%s, line %d: %s".formatted(file, i + 1, e.getMessage()), e);
      }
    }
    Workload workload = new Workload(folder, key);
    long expected = workload.places[key.size()];
    if (Files.size(folder.resolve(CLAIMS)) != expected) {
      throw new IllegalArgumentException(
          "%s: has not the %,d bytes its key tells of".formatted(folder.resolve(CLAIMS), expected));
    }
    return workload;
  }

  /** Whether it is meant to come in bursts. */
  boolean isStorm() throws IOException {
    Path about = folder.resolve(ABOUT);
    return Files.isRegularFile(about)
        && new ObjectMapper()
            .readTree(about.toFile())
            .path("profile")
            .asText()
            .equals(Mix.STORM.word());
  }

  List<KeyEntry> key() {
    return key;
  }

  /** The claims, read where they stand; closed by who asked. */
  Texts texts() throws IOException {
    return new Texts(new RandomAccessFile(folder.resolve(CLAIMS).toFile(), "r"));
  }

  /** Interchanges by their number. */
  final class Texts implements AutoCloseable {
    private final RandomAccessFile file;

    private Texts(RandomAccessFile file) {
      this.file = file;
    }

    /** The interchange of claim {@code index}. */
    synchronized String read(int index) throws IOException {
      byte[] bytes = new byte[key.get(index).length()];
      file.seek(places[index]);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
