package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with documents, seen by a partner who reads a folder. */
class FolderFaultsTest {
  @TempDir private Path folder;
  private Path watched;
  private FaultyPayer payer;

  @BeforeEach
  void start() throws IOException {
    watched = folder.resolve("watched");
    payer = FaultyPayer.start(folder.resolve("payer"), Settings.DEFAULT.withWatched(watched));
  }

  @AfterEach
  void stop() throws IOException {
    payer.close();
  }

  @Test
  void filesAreLostDoubledAndInPieces() throws Exception {
    payer.faults(
        "{name: a, of: [999], then: lose}, {name: b, of: [277CA], then: duplicate}, {name: c, of:"
            + " [835], then: split}");
    send("claims.837", delivery(1, "C1"));

    assertThat(out())
        .containsExactly(
            "claims.837.1.2.835", "claims.837.1.835", "claims.837.2.277ca", "claims.837.277ca");
    assertThat(
            Files.readString(watched.resolve("out/claims.837.1.835"))
                + Files.readString(watched.resolve("out/claims.837.1.2.835")))
        .isEqualTo(
            new String(
                payer.sandbox().findRemittance("1").orElseThrow(), StandardCharsets.ISO_8859_1));
  }

  @Test
  void lateFilesComeWhenTheirTimeHasCome() throws Exception {
    payer.faults("{name: a, of: [999, 835], then: late, by: P1D}");
    send("claims.837", delivery(1, "C1"));
    assertThat(out()).containsExactly("claims.837.277ca");

    payer.advance("P1D");
    Awaitility.await().until(() -> out().size() == 3);
    assertThat(out()).containsExactly("claims.837.1.835", "claims.837.277ca", "claims.837.999");
  }

  @Test
  void theRemittanceIsThereBeforeThe277Ca() throws Exception {
    payer.faults("{name: a, of: [277CA], then: remittance-first}");
    send("claims.837", delivery(1, "C1"));

    assertThat(out()).containsExactly("claims.837.1.835", "claims.837.277ca", "claims.837.999");
    assertThat(Files.getLastModifiedTime(watched.resolve("out/claims.837.1.835")))
        .isLessThanOrEqualTo(Files.getLastModifiedTime(watched.resolve("out/claims.837.277ca")));
  }

  @Test
  void aFileIsSeenHalfWrittenUnderItsName() throws Exception {
    payer.faults("{name: a, of: [835], then: unfinished, for: PT1S}");
    send("claims.837", delivery(1, "C1"));

    Path file = watched.resolve("out/claims.837.1.835");
    assertThat(Files.readString(file)).startsWith("ISA*").doesNotContain("IEA*");
    Awaitility.await().until(() -> Files.readString(file).equals(payer.original()));
  }

  @Test
  void aFileIsRenamedUnderThePartnersHands() throws Exception {
    payer.faults("{name: a, of: [835], then: renamed, for: PT0.5S}");
    send("claims.837", delivery(1, "C1"));

    Path file = watched.resolve("out/claims.837.1.835");
    Awaitility.await().until(() -> !Files.exists(file));
    assertThat(watched.resolve("out/claims.837.1.835.old")).hasContent(payer.original());
  }

  @Test
  void noAnswerTakesThePlaceOfAnother() throws Exception {
    send("claims.837", delivery(1, "C1"));
    send("claims.837", delivery(2, "C2"));

    assertThat(out())
        .containsExactly(
            "claims.837.1.835",
            "claims.837.2.2.835",
            "claims.837.2.277ca",
            "claims.837.2.999",
            "claims.837.277ca",
            "claims.837.999");
  }

  private void send(String name, byte[] x12) throws IOException {
    Files.deleteIfExists(watched.resolve("processed").resolve(name));
    Path partial = Files.write(watched.resolve(name + ".tmp"), x12);
    Files.move(partial, watched.resolve("in").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    Awaitility.await().until(() -> Files.exists(watched.resolve("processed").resolve(name)));
  }

  private List<String> out() throws IOException {
    try (Stream<Path> files = Files.list(watched.resolve("out"))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
