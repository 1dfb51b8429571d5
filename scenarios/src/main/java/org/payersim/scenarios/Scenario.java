package org.payersim.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One folder of the catalogue: what is given and the conversation that follows.
 *
 * @param folder where its files are
 * @param number such as 4.2
 * @param title first heading of {@code story.md}
 * @param given what holds beforehand
 * @param turns what is sent, in order; turn 1 first; nothing where something else happens
 */
public record Scenario(
    Path folder, String number, String title, Given given, List<Optional<byte[]>> turns) {

  /** Endings of the files that hold what is sent. */
  private static final List<String> INPUTS =
      List.of("837", "270", "276", "278", "275", "834", "820");

  public static Scenario read(Path folder, Path catalog) throws IOException {
    String name = folder.getFileName().toString();
    Given given = Given.read(folder, catalog);
    List<Optional<byte[]>> turns = new ArrayList<>();
    for (int turn = 1; ; turn++) {
      Optional<Path> file = input(folder, turn);
      BuiltInput built = given.built().get(turn);
      if (built != null) {
        turns.add(Optional.of(built.bytes()));
      } else if (file.isPresent()) {
        turns.add(Optional.of(Files.readAllBytes(file.get())));
      } else if (given.acts().containsKey(turn)) {
        turns.add(Optional.empty());
      } else {
        break;
      }
    }
    if (turns.isEmpty()) {
      throw new IllegalArgumentException(folder + ": nothing is sent");
    }
    return new Scenario(
        folder, name.substring(0, name.indexOf('-')), title(folder), given, List.copyOf(turns));
  }

  /** What is sent at a turn: claims, or an inquiry. */
  private static Optional<Path> input(Path folder, int turn) {
    return INPUTS.stream()
        .map(kind -> folder.resolve(turn + "-in." + kind))
        .filter(Files::exists)
        .findFirst();
  }

  /** What the payer is expected to answer at a turn. */
  public Map<Output, byte[]> expected(int turn) throws IOException {
    Map<Output, byte[]> expected = new EnumMap<>(Output.class);
    for (Output output : Output.values()) {
      Path file = folder.resolve(output.fileName(turn));
      if (Files.exists(file)) {
        expected.put(output, Files.readAllBytes(file));
      }
    }
    return expected;
  }

  /** Makes what was answered what is expected. */
  void accept(int turn, Map<Output, byte[]> answers) throws IOException {
    for (Output output : Output.values()) {
      Path file = folder.resolve(output.fileName(turn));
      byte[] answer = answers.get(output);
      if (answer == null) {
        Files.deleteIfExists(file);
      } else {
        Files.write(file, answer);
      }
    }
  }

  private static String title(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("story.md")).stream()
        .filter(line -> line.startsWith("# "))
        .map(line -> line.substring(2).trim())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(folder + ": story.md has no heading"));
  }
}
