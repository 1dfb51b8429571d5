package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.deliveryFor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.delivery.FaultEntry;
import org.payersim.delivery.Parcel;
import org.payersim.journal.Body;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;

/**
 * What a tester has made to go wrong on the way out is the same for a payer that goes on from
 * nothing but snapshots: what is late, held back for the next of its kind, or waits for another.
 */
class SnapshotFaultsTest {
  private static final int DELIVERIES = 30;

  /** Each kind of fault, twice, to remittances and to acknowledgments, as they come. */
  private static final String FAULTS =
      """
      kind: faults
      id: bad-week
      partner: HARBORBILLING
      seed: 7
      faults:
      - {name: held, of: [835], then: merge, chance: 40%%, times: 4}
      - {name: behind, of: [835], then: reorder, chance: 40%%, times: 4}
      - {name: late, of: [835], then: late, by: P2D, chance: 40%%, times: 3}
      - {name: lost, of: [835], then: lose, chance: 30%%, times: 2}
      - {name: twice, of: [835], then: duplicate, copies: 3, times: 2}
      - {name: cut, of: [835], then: truncate, percent: 60%%, times: 2}
      - {name: parts, of: [999], then: split, parts: 2, chance: 50%%, times: 3}
      - {name: after, of: [277CA], then: remittance-first, chance: 50%%, times: 5}
      - {name: later, of: [999], then: late, by: P1M, chance: 50%%, times: 3}
      - {name: pair, of: [277CA], then: merge, chance: 50%%, times: 3}
      - {name: odd, of: [277CA], then: reorder, chance: 50%%, times: 3}
      - {name: file, of: [999], then: renamed, for: PT1S, chance: 50%%, times: 3}
      """
          .replace("%%", "%");

  @TempDir private Path folder;

  private Sandbox open(String id) throws IOException {
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.add(new RuleSource("test/faults.yaml", FAULTS));
    return Sandbox.open(
        SandboxSettings.journalled(id + "-" + folder.getFileName(), folder.resolve(id), rules)
            .withClock(PayerClock.fixed(TestPayers.NOW))
            .withEnrollment(new Enrollment.Open("lantern-open"))
            .withSnapshots(new SnapshotPolicy(Long.MAX_VALUE, Optional.empty())),
        SharedMember.member());
  }

  @Test
  void whatGoesWrongGoesOnGoingWrong() throws IOException {
    Sandbox undisturbed = open("a");
    Sandbox restored = open("b");
    try {
      for (int i = 1; i <= DELIVERIES; i++) {
        restored.close();
        restored = open("b");
        List<Object> expected = step(undisturbed, i);
        assertThat(step(restored, i)).as("delivery %d", i).isEqualTo(expected);
        assertThat(standing(restored)).as("delivery %d", i).isEqualTo(standing(undisturbed));
      }
      assertThat(undisturbed.outbound().faults())
          .as("every one of them happened")
          .allMatch(report -> report.happened() > 0);
    } finally {
      undisturbed.close();
      restored.close();
    }
  }

  /** A delivery; every fifth time a day passes and somebody picks up what there is. */
  private static List<Object> step(Sandbox payer, int i) throws IOException {
    Reply reply = payer.receive(Body.of(deliveryFor("M" + i % 4, i, "C" + i)), "key " + i);
    List<Object> said = new ArrayList<>();
    said.add(new String(reply.text(), StandardCharsets.ISO_8859_1));
    said.addAll(reply.later());
    said.addAll(reply.parcels());
    if (i % 5 == 0) {
      payer.advanceClock(Period.ofDays(1));
      payer.outbound().releaseDue();
      for (Parcel parcel : payer.outbound().list()) {
        payer.outbound().handed(parcel);
      }
    }
    return said;
  }

  private static List<Object> standing(Sandbox payer) throws IOException {
    List<Object> all = new ArrayList<>();
    for (Parcel parcel : payer.outbound().list()) {
      all.add(parcel);
      all.add(new String(payer.outbound().bytes(parcel), StandardCharsets.ISO_8859_1));
    }
    for (FaultEntry entry : payer.outbound().faultJournal()) {
      all.add(entry);
      all.add(payer.outbound().original(entry).map(String::new).orElse(""));
    }
    payer.outbound().faults().forEach(one -> all.add(one.matched() + " " + one.happened()));
    return all;
  }
}
