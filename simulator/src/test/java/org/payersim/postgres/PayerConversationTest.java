package org.payersim.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.cli.PayersimCommand;
import org.payersim.journal.Body;
import org.payersim.ledger.ExaminerAct;
import org.payersim.ledger.RuleChange;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.Deliveries;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.ReprocessRequest;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sandbox.Storage;
import org.payersim.sandbox.TestPayers;

/** The same conversation with a payer whose journal stands in files, and with one in a database. */
class PayerConversationTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 16, 9, 0);

  @TempDir private Path folder;

  @Test
  void theSame835sComeOfBoth() throws Exception {
    Database database = TestDatabase.create();
    byte[] inFiles;
    List<AdjudicatedClaim> decided;
    try (Sandbox payer = open("files", Storage.FILES)) {
      converse(payer);
      inFiles = remittances("files");
      decided = payer.listClaims();
    }
    assertThat(decided).hasSizeGreaterThan(8);
    try (PostgresStorage storage = PostgresStorage.in(database, holder -> {});
        Sandbox payer = open("database", storage)) {
      converse(payer);
      assertThat(remittances("database")).isEqualTo(inFiles);
      assertThat(payer.listClaims()).isEqualTo(decided);
    }

    // On another machine, with nothing but the database.
    try (PostgresStorage storage = PostgresStorage.in(database, holder -> {});
        Sandbox payer = open("elsewhere", storage)) {
      assertThat(remittances("elsewhere")).isEqualTo(inFiles);
      assertThat(payer.listClaims()).isEqualTo(decided);
      assertThat(payer.payerClock().now()).isEqualTo(NOW.plusDays(20));
      payer.receive(Body.of(Deliveries.delivery(9, "C9")));
    }
    commandsReadIt(database);
  }

  private Sandbox open(String name, Storage storage) throws IOException {
    return Sandbox.open(
        SandboxSettings.journalled(
                name + "-" + UUID.randomUUID(),
                folder.resolve(name),
                TestPayers.switched("{Duplicate: pend}"))
            .withStorage(storage)
            .withClock(PayerClock.fixed(NOW))
            .withEnrollment(new Enrollment.Open("lantern-open")),
        SharedMember.member());
  }

  private static void converse(Sandbox payer) throws IOException {
    payer.receive(Body.of(Deliveries.delivery(1, "C1", "C2")), "first");
    payer.receive(Body.of(Deliveries.delivery(1, "C1", "C2")), "first");
    payer.receive(Body.of(Deliveries.delivery(1, "C1", "C2")));
    payer.receive(Body.of(Deliveries.delivery(2, "D1", "D2")));
    String waiting = payer.queue().get(0).claim();
    payer.examine(new ExaminerAct.Release(waiting, List.of("Duplicate")));
    payer.setClock(NOW.plusDays(20));
    payer.change(dearerVisits());
    Body.Spool spool = payer.spool();
    spool.write(ByteBuffer.wrap(Deliveries.deliveryFor("M200", 3, claims())));
    payer.receive(spool.finish(), "long");
    payer.reprocess(ReprocessRequest.ALL);
  }

  private static RuleChange dearerVisits() {
    RuleSource fees =
        RuleFiles.shipped().stream()
            .filter(source -> source.name().equals("shipped/fees.yaml"))
            .findFirst()
            .orElseThrow();
    return RuleChange.put(
        new RuleSource(fees.name(), fees.text().replace("\"99213\": 94.00", "\"99213\": 140.00")));
  }

  /** Enough of them for a body that is no entry. */
  private static String[] claims() {
    String[] claims = new String[300];
    Arrays.setAll(claims, i -> "L" + i);
    return claims;
  }

  private byte[] remittances(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name).resolve(Sandbox.REMITTANCES));
  }

  private void commandsReadIt(Database database) throws IOException {
    Path settings = folder.resolve("db.properties");
    Files.writeString(
        settings, "url=" + database.source(Duration.ZERO).getUrl() + "\nuser=postgres\n");
    assertThat(run("journal", "verify", "--jdbc", settings.toString()))
        .startsWith("0 sound      10 entries")
        .contains("delivery 5", "rules 2", "examiner 1", "clock 1");
    assertThat(run("journal", "dump", "--jdbc", settings.toString(), "--from", "2", "--to", "2"))
        .contains("       2  2026-11-16T09:00         delivery")
        .contains("key first");
    String out = folder.resolve("again").toString();
    String there = folder.resolve("elsewhere").toString();
    assertThat(run("journal", "replay", there, "--jdbc", settings.toString(), "--out", out))
        .startsWith("0 replayed   10 entries")
        .contains("the same bytes");
    TestDatabase.behind(database)
        .useHandle(handle -> handle.execute("update entry set nano = 1 where sequence = 3"));
    assertThat(run("journal", "verify", "--jdbc", settings.toString()))
        .startsWith("1 damaged    journal entry 3");
    Files.writeString(
        settings,
        "url=" + TestDatabase.create().source(Duration.ZERO).getUrl() + "\nuser=postgres\n");
    assertThat(run("journal", "verify", "--jdbc", settings.toString()))
        .startsWith("2 ")
        .contains("there is no journal in this database");
  }

  private static String run(String... args) {
    StringWriter said = new StringWriter();
    int status = PayersimCommand.run(new PrintWriter(said), new PrintWriter(said), args);
    return status + " " + said;
  }
}
