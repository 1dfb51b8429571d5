package org.payersim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.delivery.Parcel;
import org.payersim.journal.Body;
import org.payersim.ledger.LedgerMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.ReplayProgress;
import org.payersim.sandbox.Reply;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sandbox.SnapshotPolicy;

/**
 * Plays every scenario against two payers: one nobody disturbs, and one that is closed with a
 * snapshot before every turn and goes on from nothing but that. Both answer the same, to the byte,
 * and stand at the same: whatever a snapshot forgets comes out here.
 *
 * <p>Behind the last turn three months pass, which pay and expire what waits, and everything is
 * sent once more. {@code -Dscenario=4.2} plays only that one, {@code -Dscenario=4} a chapter.
 */
class SnapshotCatalogTest {
  private static final String ONLY = System.getProperty("scenario", "");

  private static LedgerMember member = LedgerMember.start();

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    member.close();
    member = LedgerMember.start();
  }

  @AfterAll
  static void stop() {
    member.close();
  }

  @TestFactory
  Stream<DynamicTest> everyScenario() throws IOException {
    return Catalog.read(Path.of("catalog")).chapters().stream()
        .flatMap(chapter -> chapter.scenarios().stream())
        .filter(one -> isChosen(one) && one.given().built().isEmpty())
        .map(one -> DynamicTest.dynamicTest(one.number(), () -> play(one)));
  }

  private static boolean isChosen(Scenario scenario) {
    return ONLY.isEmpty()
        || scenario.number().equals(ONLY)
        || scenario.number().startsWith(ONLY + ".");
  }

  private void play(Scenario scenario) throws IOException {
    Player undisturbed = new Player(scenario, folder.resolve("a-" + scenario.number()));
    Player restored = new Player(scenario, folder.resolve("b-" + scenario.number()));
    try {
      for (int turn = 1; turn <= scenario.turns().size(); turn++) {
        restored.reopen();
        String name = scenario.number() + ", turn " + turn;
        assertThat(restored.turn(turn)).as(name).isEqualTo(undisturbed.turn(turn));
        assertThat(restored.standing()).as(name).isEqualTo(undisturbed.standing());
      }
      restored.reopen();
      assertThat(restored.standing()).isEqualTo(undisturbed.standing());
      assertThat(restored.afterwards()).isEqualTo(undisturbed.afterwards());
      restored.reopen();
      assertThat(restored.again()).isEqualTo(undisturbed.again());
      assertThat(restored.standing()).isEqualTo(undisturbed.standing());
    } finally {
      undisturbed.sandbox.close();
      restored.sandbox.close();
    }
  }

  /** A payer a scenario is played against. */
  private static final class Player implements ReplayProgress {
    private final Scenario scenario;
    private final Path data;
    private Sandbox sandbox;
    private long resumed;
    private long replayed;

    Player(Scenario scenario, Path data) throws IOException {
      this.scenario = scenario;
      this.data = data;
      this.sandbox = Sandbox.open(settings(), member);
    }

    @Override
    public void resumed(long entry, long bytes, long nanos) {
      resumed++;
    }

    @Override
    public void replayed(long entry, long done, long bytes) {
      replayed++;
    }

    /** Every second one takes a snapshot after each entry, too. */
    private SandboxSettings settings() throws IOException {
      Given given = scenario.given();
      List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
      if (given.magicValues()) {
        rules.add(RuleFiles.magicValues());
      }
      for (Path file : given.rules()) {
        rules.add(new RuleSource("scenario/" + file.getFileName(), Files.readString(file)));
      }
      long every = scenario.number().hashCode() % 2 == 0 ? 1 : Long.MAX_VALUE;
      return SandboxSettings.journalled(data.getFileName().toString(), data, rules)
          .withClock(PayerClock.fixed(given.clock()))
          .withEnrollment(
              given
                  .openPlan()
                  .<Enrollment>map(Enrollment.Open::new)
                  .orElseGet(Enrollment.Closed::new))
          .withProgress(this)
          .withSnapshots(new SnapshotPolicy(every, Optional.empty()));
    }

    void reopen() throws IOException {
      long entries = Files.exists(data.resolve("snapshot")) ? 0 : 1;
      sandbox.close();
      resumed = 0;
      replayed = 0;
      sandbox = Sandbox.open(settings(), member);
      if (entries == 0) {
        assertThat(resumed).as("started from a snapshot").isEqualTo(1);
        assertThat(replayed).as("entries behind it").isZero();
      }
    }

    List<String> turn(int turn) throws IOException {
      List<String> said = new ArrayList<>();
      sandbox.setClock(scenario.given().clockAt(turn));
      Acts acts = new Acts(sandbox, said::add);
      for (Act act : scenario.given().acts().getOrDefault(turn, List.of())) {
        acts.play(act);
      }
      Optional<byte[]> input = scenario.turns().get(turn - 1);
      if (input.isPresent()) {
        said.addAll(answer(sandbox.receive(Body.of(input.get()), "turn " + turn)));
      }
      return said;
    }

    /** Three months later. */
    List<Object> afterwards() throws IOException {
      sandbox.setClock(scenario.given().clockAt(scenario.turns().size()).plusMonths(3));
      return standing();
    }

    /** All of it once more: with its key, then without. */
    List<String> again() throws IOException {
      List<String> said = new ArrayList<>();
      for (int turn = 1; turn <= scenario.turns().size(); turn++) {
        Optional<byte[]> input = scenario.turns().get(turn - 1);
        if (input.isPresent()) {
          said.addAll(answer(sandbox.receive(Body.of(input.get()), "turn " + turn)));
          said.addAll(answer(sandbox.receive(Body.of(input.get()))));
        }
      }
      return said;
    }

    private static List<String> answer(Reply reply) {
      List<String> said = new ArrayList<>();
      said.add(new String(reply.text(), StandardCharsets.ISO_8859_1));
      said.add(reply.tally().toString());
      said.add(reply.remittances().toString());
      said.add(reply.later().toString());
      said.addAll(reply.problems());
      return said;
    }

    /** What anybody can find out about it. */
    List<Object> standing() throws IOException {
      List<Object> all = new ArrayList<>();
      all.add(sandbox.payerClock().now() + " under version " + sandbox.ruleSources().version());
      for (AdjudicatedClaim claim : sandbox.listClaims()) {
        all.add(claim);
        String family = sandbox.rules().familyOf(claim.claim());
        all.add(sandbox.accumulators(family));
        all.add(sandbox.records().listFamily(family, ""));
      }
      all.addAll(sandbox.listRemittances());
      all.addAll(sandbox.queue());
      all.addAll(sandbox.appeals());
      sandbox.stubs().forEach(one -> all.add(one.matched() + " " + one.answered() + one.state()));
      all.addAll(sandbox.correspondence().reviews());
      all.addAll(sandbox.correspondence().enrollments());
      all.addAll(sandbox.correspondence().premiums());
      all.addAll(sandbox.correspondence().attachments().list());
      all.addAll(sandbox.outbound().bankRuns());
      all.addAll(sandbox.outbound().faultJournal());
      for (Parcel parcel : sandbox.outbound().list()) {
        all.add(parcel);
        byte[] document = sandbox.outbound().bytes(parcel);
        all.add(new String(document, StandardCharsets.ISO_8859_1));
      }
      all.add(Files.readString(data.resolve(Sandbox.REMITTANCES), StandardCharsets.ISO_8859_1));
      return all;
    }
  }
}
