package org.payersim.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimFixture;
import org.payersim.fuzz.Fuzzing;
import org.payersim.sandbox.Deliveries;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.TestPayers;

/** What stands on disk is read as it was written, or found to be damaged. */
class JournalFuzzTest {
  private static final int HEAD = 32;

  @TempDir private Path folder;

  private static byte[] entries() {
    ByteBuffer all = ByteBuffer.allocate(1_024);
    LocalDateTime at = LocalDateTime.of(2026, 11, 16, 9, 0);
    for (int i = 1; i <= 3; i++) {
      byte[] payload = ("entry " + i).repeat(i * 5).getBytes(StandardCharsets.ISO_8859_1);
      all.put(EntryFile.encode(new Entry(i, Entry.Kind.values()[0], at, payload)));
    }
    byte[] bytes = new byte[all.flip().remaining()];
    all.get(bytes);
    return bytes;
  }

  /** Half of the mutants have a sound first head: what stands behind it is looked at too. */
  @Test
  void entriesAreReadOrDamaged() throws IOException {
    try (FileChannel file =
        FileChannel.open(
            folder.resolve("mutant"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      new Fuzzing("journal entries", 120, List.of(entries()), Set.of(DamagedJournalException.class))
          .run(
              mutant -> {
                file.truncate(0);
                file.write(ByteBuffer.wrap(mutant.length % 2 == 0 ? mutant : sealed(mutant)), 0);
                EntryFile.read(file, 1, entry -> assertThat(entry.sequence()).isPositive());
              });
    }
  }

  /** With the checksum of the first head made anew. */
  private static byte[] sealed(byte[] mutant) {
    if (mutant.length >= HEAD) {
      CRC32C crc = new CRC32C();
      crc.update(mutant, 4, HEAD - 4);
      ByteBuffer.wrap(mutant).putInt(0, (int) crc.getValue());
    }
    return mutant;
  }

  @Test
  void recordsAreReadOrRefused() {
    RecordCodec<Claim> codec = RecordCodec.of(Claim.class);
    byte[] seed = codec.encode(ClaimFixture.claim("C1").line("99213", "120").build());
    new Fuzzing("records", 120, List.of(seed), Set.of(IllegalArgumentException.class))
        .run(codec::decode);
  }

  @Test
  void determinationsAreReadOrDamaged() throws IOException {
    try (Sandbox payer = TestPayers.openPayer(folder.resolve("payer"), "fuzzed")) {
      payer.receive(Body.of(Deliveries.delivery(1, "C1", "C2")));
      payer.receive(Body.of(Deliveries.delivery(2, "C3")));
    }
    byte[] seed;
    try (var files = Files.walk(folder.resolve("payer"))) {
      seed =
          Files.readAllBytes(
              files.filter(f -> f.endsWith(DeterminationLog.FILE)).findFirst().orElseThrow());
    }
    Path log = folder.resolve("log");
    new Fuzzing("determination log", 5, List.of(seed), Set.of(IOException.class))
        .run(
            mutant -> {
              Files.write(log, mutant);
              try (DeterminationLog opened = DeterminationLog.open(log)) {
                opened.list(claim -> true);
              }
            });
  }
}
