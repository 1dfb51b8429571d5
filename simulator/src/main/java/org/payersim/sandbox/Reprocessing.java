package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.Reconsideration;
import org.payersim.ledger.Redoing;
import org.payersim.ledger.Redone;
import org.payersim.ledger.SubmittedClaim;

/**
 * Final claims decided again under the rules of the day, in the order of their receipt. Deciding
 * twice changes nothing the second time: what comes out the same is left as it was.
 *
 * @param desk what the sandbox keeps
 * @param mailbox where remittances go
 * @param at now, by the payer's clock
 */
record Reprocessing(IntakeDesk desk, Mailbox mailbox, LocalDateTime at) {

  /** What would come of it; nothing changes. */
  ReprocessReport tryOut(ReprocessRequest request) throws IOException {
    return report(redo(request, false), List.of());
  }

  ReprocessReport run(ReprocessRequest request) throws IOException {
    List<Redone> done = redo(request, true);
    List<AdjudicatedClaim> corrected = new ArrayList<>();
    for (Redone one : done) {
      if (one.change() == Redone.Change.REPLACED) {
        AdjudicatedClaim claim = told(one);
        corrected.add(claim);
        desk.appeals().decided(claim.payerControlNumber(), at.toLocalDate());
      }
    }
    List<OutboundRemittance> remittances =
        new Correcting(desk, mailbox, at).pay(corrected, request.recovery());
    return report(done, remittances);
  }

  private List<Redone> redo(ReprocessRequest request, boolean keep) throws IOException {
    List<AdjudicatedClaim> chosen =
        FinalClaims.of(desk.determinations()).list().stream()
            .filter(request::chooses)
            .sorted(Comparator.comparing(Reprocessing::receipt))
            .toList();
    Correcting correcting = new Correcting(desk, mailbox, at);
    Map<String, List<Redoing>> byFamily = new LinkedHashMap<>();
    for (AdjudicatedClaim claim : chosen) {
      Redoing redoing = keep ? correcting.numbered(claim, List.of()) : tried(claim, correcting);
      byFamily.computeIfAbsent(redoing.before().familyId(), none -> new ArrayList<>()).add(redoing);
    }
    List<Redone> done = new ArrayList<>();
    byFamily.forEach((family, claims) -> done.addAll(desk.ledger().redo(family, claims, keep)));
    done.sort(Comparator.comparing(one -> one.claim().before().payerControlNumber()));
    return done;
  }

  /** Day of receipt, then place in the sequence: what the payer's number begins with. */
  private static String receipt(AdjudicatedClaim claim) {
    return claim.outcome().findFinal().orElseThrow().receivedOn() + claim.payerControlNumber();
  }

  /** Under the number it has: a dry run uses none up. */
  private static Redoing tried(AdjudicatedClaim claim, Correcting correcting) {
    Determination before = claim.outcome().findFinal().orElseThrow();
    return new Redoing(
        new SubmittedClaim(0, before.payerControlNumber(), before.receivedOn(), claim.claim()),
        before,
        List.of(),
        correcting.elapsed(before),
        Optional.empty());
  }

  private static AdjudicatedClaim told(Redone one) {
    Determination before = one.claim().before();
    return Correcting.told(
        one, new Reconsideration.Reprocessed(before.payerControlNumber(), before.rulesVersion()));
  }

  private static ReprocessReport report(List<Redone> done, List<OutboundRemittance> remittances) {
    List<ReprocessReport.Difference> differences = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (Redone one : done) {
      Determination before = one.claim().before();
      switch (one.change()) {
        case SAME -> {}
        case LEFT -> left.add(before.payerControlNumber());
        case REPLACED -> {
          AdjudicatedClaim after = told(one);
          differences.add(
              new ReprocessReport.Difference(
                  before.payerControlNumber(),
                  after.claim().patientControlNumber(),
                  before,
                  after.outcome().findFinal().orElseThrow(),
                  after));
        }
      }
    }
    return new ReprocessReport(done.size(), differences, left, remittances);
  }
}
