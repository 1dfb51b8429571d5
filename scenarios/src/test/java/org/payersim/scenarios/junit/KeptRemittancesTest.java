package org.payersim.scenarios.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets a system property")
class KeptRemittancesTest {
  @TempDir private Path folder;

  @AfterEach
  void forget() {
    System.clearProperty(KeptRemittances.PROPERTY);
  }

  @Test
  void whatATestWasGivenIsKeptWhereItIsAsked() throws IOException {
    System.setProperty(KeptRemittances.PROPERTY, folder.resolve("kept").toString());
    Answer answer;
    try (TestPayer payer = TestPayer.open()) {
      answer = payer.send(payer.claim("EX-1").line("99213", "150.00"));
    }

    try (Stream<Path> kept = Files.list(folder.resolve("kept"))) {
      List<Path> files = kept.toList();
      assertThat(files).hasSize(answer.remittances().size());
      assertThat(Files.readString(files.get(0), StandardCharsets.ISO_8859_1))
          .isEqualTo(answer.remittances().get(0));
    }
  }

  @Test
  void elsewhereNothingIsKept() throws IOException {
    try (TestPayer payer = TestPayer.open()) {
      payer.send(payer.claim("EX-1").line("99213", "150.00"));
    }
    try (Stream<Path> kept = Files.list(folder)) {
      assertThat(kept).isEmpty();
    }
  }
}
