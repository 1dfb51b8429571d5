package org.payersim.scenarios.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.journal.DeterminationLog;
import org.payersim.journal.JournalReader;
import org.payersim.ledger.LedgerMember;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.OutboundRemittance;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.scenarios.X12Check;
import org.payersim.scenarios.world.Deliveries;

/**
 * A payer nobody disturbed, that was sent what a disturbed one has in its journal, in that order.
 *
 * @param rules a folder laid over the shipped rules
 * @param today the day it is
 */
record Undisturbed(Path rules, LocalDate today) {
  /** Every claim acknowledged was decided once, everything balances, and both stand alike. */
  void compare(
      JournalReader journal,
      Path data,
      Path scratch,
      Deliveries deliveries,
      Collection<Integer> acknowledged)
      throws IOException {
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    sources.addAll(RuleFiles.directories(List.of(rules)));
    SandboxSettings settings =
        SandboxSettings.journalled("undisturbed", scratch, sources)
            .withClock(PayerClock.fixed(today.atTime(9, 0)));
    try (LedgerMember member = LedgerMember.start();
        Sandbox undisturbed = Sandbox.open(settings, member)) {
      journal.forEach(
          entry -> {
            if (entry.isDelivery()) {
              undisturbed.receive(journal.body(entry));
            }
          });
      check(undisturbed, deliveries, acknowledged);
    }
    assertAlike(data, scratch);
  }

  private static void check(
      Sandbox undisturbed, Deliveries deliveries, Collection<Integer> acknowledged)
      throws IOException {
    Map<String, Long> decided =
        undisturbed.listClaims().stream()
            .map(claim -> claim.claim().patientControlNumber())
            .collect(Collectors.groupingBy(number -> number, Collectors.counting()));
    for (int index : acknowledged) {
      for (String claim : deliveries.claimNumbers(index)) {
        assertThat(decided.get(claim)).as("decisions of %s", claim).isEqualTo(1);
      }
    }
    for (OutboundRemittance remittance : undisturbed.listRemittances()) {
      byte[] document = undisturbed.findRemittance(remittance.id()).orElseThrow();
      assertThat(X12Check.faults(document)).isEmpty();
    }
  }

  /** Two folders of data hold the same remittances, to the byte, and the same decisions. */
  static void assertAlike(Path data, Path other) throws IOException {
    assertThat(
            Files.mismatch(data.resolve(Sandbox.REMITTANCES), other.resolve(Sandbox.REMITTANCES)))
        .as("where the remittances differ")
        .isEqualTo(-1);
    assertThat(decisions(data)).isEqualTo(decisions(other));
  }

  private static List<AdjudicatedClaim> decisions(Path folder) throws IOException {
    try (DeterminationLog log = DeterminationLog.open(folder.resolve(DeterminationLog.FILE))) {
      return log.list();
    }
  }
}
