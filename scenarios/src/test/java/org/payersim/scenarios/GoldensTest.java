package org.payersim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of answer is shown often enough for somebody who reads such answers to try. */
class GoldensTest {
  private static final int AT_LEAST = 20;
  private static final Path CATALOG = Path.of("catalog");

  /** TA105 of every fault an envelope can have here, and of none. */
  private static final List<String> NOTES =
      List.of(
          "000", "001", "003", "004", "005", "006", "007", "008", "010", "011", "012", "013", "014",
          "015", "016", "017", "018", "019", "020", "021", "022", "023", "024", "025", "027");

  @ParameterizedTest
  @ValueSource(strings = {"ta1", "999", "277ca", "271", "277", "278", "277rfai", "835"})
  void ofEveryKindThereAreTwentyAnswersAtLeast(String kind) throws IOException {
    assertThat(answers(kind)).hasSizeGreaterThanOrEqualTo(AT_LEAST);
  }

  @Test
  void everyNoteOfATa1IsShown() throws IOException {
    Set<String> shown =
        answers("ta1").stream()
            .flatMap(file -> text(file).lines())
            .filter(line -> line.startsWith("TA1*"))
            .map(line -> line.replace("~", "").split("\\*", -1)[5])
            .collect(Collectors.toSet());
    assertThat(shown).containsExactlyInAnyOrderElementsOf(NOTES);
  }

  private static List<Path> answers(String kind) throws IOException {
    try (Stream<Path> files = Files.walk(CATALOG)) {
      return files.filter(file -> file.toString().endsWith("-out." + kind)).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
