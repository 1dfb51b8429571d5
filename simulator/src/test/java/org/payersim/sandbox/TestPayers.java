package org.payersim.sandbox;

import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.payersim.journal.Body;
import org.payersim.journal.Disk;
import org.payersim.journal.FileJournal;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;

/** Payers by the shipped rules, with everybody enrolled and a clock that stands. */
public final class TestPayers {
  static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 16, 9, 0);

  private TestPayers() {}

  /** A payer whose data lies in a folder of its name; opened again it goes on where it was. */
  static Sandbox open(Path folder, String id) throws IOException {
    return open(folder, id, List.copyOf(RuleFiles.shipped()));
  }

  /** The same, for tests of other rooms. */
  public static Sandbox openPayer(Path folder, String id) throws IOException {
    return open(folder, id);
  }

  /** The same on this disk, for tests of other rooms. */
  public static Sandbox openPayer(Path folder, String id, Disk disk) throws IOException {
    return Opening.open(
        settings(folder, id, List.copyOf(RuleFiles.shipped())),
        SharedMember.member(),
        disk,
        FileJournal.SEGMENT_BYTES);
  }

  /** The same, with stages switched: {@code {Duplicate: pend}}. */
  static Sandbox open(Path folder, String id, String stages) throws IOException {
    return open(folder, id, switched(stages));
  }

  /** The same, under these rules. */
  static Sandbox open(Path folder, String id, List<RuleSource> rules) throws IOException {
    return Sandbox.open(settings(folder, id, rules), SharedMember.member());
  }

  private static SandboxSettings settings(Path folder, String id, List<RuleSource> rules) {
    String name =
        id + "-" + UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8));
    return SandboxSettings.journalled(name, folder.resolve(id), rules)
        .withClock(PayerClock.fixed(NOW))
        .withEnrollment(new Enrollment.Open("lantern-open"));
  }

  /** The shipped rules with stages switched. */
  public static List<RuleSource> switched(String stages) {
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.replaceAll(
        source ->
            source.name().equals("shipped/payer.yaml")
                ? new RuleSource(source.name(), source.text() + "stages: " + stages + "\n")
                : source);
    return rules;
  }

  /** A claim and its duplicate come in; the number the duplicate waits under. */
  static String pend(Sandbox payer) throws IOException {
    payer.receive(Body.of(delivery(1, "C1")));
    payer.receive(Body.of(delivery(2, "C2")));
    return payer.queue().get(0).claim();
  }

  static String remittance(Sandbox payer, int index) throws IOException {
    String id = payer.listRemittances().get(index).id();
    return new String(payer.findRemittance(id).orElseThrow(), StandardCharsets.ISO_8859_1);
  }

  static String text(Reply reply) {
    return new String(reply.text(), StandardCharsets.ISO_8859_1);
  }
}
