package org.payersim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.Body;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sandbox.SnapshotPolicy;

class JournalCommandTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 16, 9, 0);

  @TempDir private Path folder;
  private Path data;
  private Path segment;
  private StringWriter said = new StringWriter();
  private StringWriter complained = new StringWriter();

  @BeforeEach
  void aPayerThatDidAFewThings() throws IOException {
    data = folder.resolve("data");
    segment = data.resolve("journal/00000000000000000001.log");
    try (Sandbox payer =
        Sandbox.open(
            SandboxSettings.journalled("journal-" + UUID.randomUUID(), data, RuleFiles.shipped())
                .withClock(PayerClock.fixed(NOW))
                .withEnrollment(new Enrollment.Open("lantern-open")),
            SharedMember.member())) {
      payer.receive(Body.of(delivery(1, "C1", "C2")), "first");
      payer.setClock(NOW.plusDays(20));
      Body.Spool spool = payer.spool();
      spool.write(ByteBuffer.wrap(delivery(2, "C3")));
      spool.write(ByteBuffer.wrap(" ".repeat(100_000).getBytes()));
      payer.receive(spool.finish());
      payer.receive(Body.of(delivery(1, "C1", "C2")));
    }
  }

  @Test
  void aSoundJournalIsToldOfByKinds() {
    assertThat(run("verify", data)).isZero();

    assertThat(said.toString())
        .contains("sound      5 entries", "from       2026-11-16T09:00 to 2026-12-06T09:00")
        .contains("rules 1", "clock 1", "delivery 3")
        .doesNotContain("torn", "ROSSI");
  }

  @Test
  void snapshotsAreToldOfSoundOrNot() throws IOException {
    SandboxSettings settings =
        SandboxSettings.journalled("journal-" + UUID.randomUUID(), data, RuleFiles.shipped())
            .withClock(PayerClock.fixed(NOW))
            .withEnrollment(new Enrollment.Open("lantern-open"))
            .withSnapshots(new SnapshotPolicy(Long.MAX_VALUE, Optional.empty()));
    Sandbox.open(settings, SharedMember.member()).close();

    assertThat(run("verify", data)).isZero();
    assertThat(said.toString()).contains("snapshot   after entry 5, ", " bytes, sound");

    Path snapshot = data.resolve(Sandbox.SNAPSHOTS).resolve("00000000000000000005.snap");
    byte[] bytes = Files.readAllBytes(snapshot);
    bytes[bytes.length / 2] ^= 1;
    Files.write(snapshot, bytes);

    assertThat(run("verify", data)).as("the journal itself is sound").isZero();
    assertThat(said.toString()).contains(" bytes, damaged");
  }

  @Test
  void aJournalWhoseBeginningIsGoneSaysSoAndIsNotDoneAgain() throws IOException {
    Files.move(segment, data.resolve("journal/00000000000000000006.log"));
    Files.writeString(data.resolve("journal/beginning"), "6");
    Files.write(data.resolve("journal/00000000000000000006.log"), new byte[0]);

    assertThat(run("verify", data)).isZero();
    assertThat(said.toString()).contains("sound      0 entries", "begins     with entry 6");
    assertThat(run("replay", data, "--out", folder.resolve("again").toString())).isEqualTo(2);
    assertThat(run("export", data, "--out", folder.resolve("export").toString())).isEqualTo(2);
    assertThat(complained.toString())
        .startsWith("payersim: the journal begins with entry 6: what was before it was removed");
  }

  @Test
  void aTornEndIsToldAndLeft() throws IOException {
    Files.write(segment, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
    long size = Files.size(segment);

    assertThat(run("verify", data)).isZero();

    assertThat(said.toString()).contains("torn       3 bytes");
    assertThat(Files.size(segment)).isEqualTo(size);
  }

  @Test
  void damageIsStatusOneAndSaysWhere() throws IOException {
    byte[] bytes = Files.readAllBytes(segment);
    bytes[100] ^= 1;
    Files.write(segment, bytes);

    assertThat(run("verify", data)).isEqualTo(1);
    assertThat(said.toString()).contains("damaged    journal entry 1");
  }

  @Test
  void entriesAreListedWithoutWhatTheyHold() throws IOException {
    Path bodies = folder.resolve("bodies");

    assertThat(run("dump", data, "--from", "2", "--to", "4", "--bodies", bodies.toString()))
        .isZero();

    assertThat(said.toString())
        .contains("2  2026-11-16T09:00", "key first", "clock")
        .doesNotContain("rules", "ROSSI");
    assertThat(bodies.resolve("2.x12")).hasBinaryContent(delivery(1, "C1", "C2"));
    assertThat(bodies.resolve("4.x12")).isRegularFile();
  }

  @Test
  void aReplayComesToTheSameRemittances() throws IOException {
    Path out = folder.resolve("again");

    assertThat(run("replay", data, "--out", out.toString())).isZero();

    assertThat(said.toString())
        .contains("replayed   5 entries", "remitted   2 remittances", "the same bytes");
    assertThat(out.resolve("remittances.835")).content().contains("CLP*C1*", "CLP*C3*");
  }

  @Test
  void aReplayThatComesToOthersSaysWhere() throws IOException {
    Files.write(data.resolve("remittances.835"), new byte[] {'?'}, StandardOpenOption.APPEND);

    assertThat(run("replay", data, "--out", folder.resolve("again").toString())).isEqualTo(1);
    assertThat(said.toString()).contains("differs from");
  }

  @Test
  void whereNoJournalIsIsStatusTwo() {
    assertThat(run("verify", folder.resolve("nowhere"))).isEqualTo(2);
  }

  private int run(String command, Path where, String... options) {
    String[] args = new String[options.length + 3];
    args[0] = "journal";
    args[1] = command;
    args[2] = where.toString();
    System.arraycopy(options, 0, args, 3, options.length);
    said = new StringWriter();
    complained = new StringWriter();
    PrintWriter err = new PrintWriter(complained, true);
    return PayersimCommand.run(new PrintWriter(said, true), err, args);
  }
}
