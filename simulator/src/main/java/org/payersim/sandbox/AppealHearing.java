package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.Reconsideration;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.ledger.Redoing;
import org.payersim.ledger.Redone;
import org.payersim.remittance.Recovery;

/**
 * Appeals filed and answered. What an answer changes is told by a reversal and a correction in a
 * remittance of its own.
 *
 * @param desk what the sandbox keeps
 * @param mailbox where the remittance goes
 * @param at now, by the payer's clock
 */
record AppealHearing(IntakeDesk desk, Mailbox mailbox, LocalDateTime at) {

  AppealAnswer take(AppealAct act) throws IOException {
    FinalClaims claims = FinalClaims.of(desk.determinations(), act.claim());
    Optional<AdjudicatedClaim> standing = claims.find(act.claim());
    if (standing.isEmpty()) {
      return claims.wasReversed(act.claim())
          ? new AppealAnswer.NotAppealable("the decision was reversed; appeal the one that stands")
          : new AppealAnswer.Unknown();
    }
    Optional<Appeal> open = desk.appeals().find(act.claim());
    return switch (act) {
      case AppealAct.File file ->
          open.isPresent()
              ? new AppealAnswer.NotAppealable("an appeal of this claim waits already")
              : file(file, standing.get());
      case AppealAct.Uphold uphold ->
          open.isEmpty() ? new AppealAnswer.Unknown() : uphold(open.get(), standing.get());
      case AppealAct.Overturn overturn ->
          open.isEmpty()
              ? new AppealAnswer.Unknown()
              : overturn(open.get(), standing.get(), overturn.overridden());
    };
  }

  private AppealAnswer file(AppealAct.File file, AdjudicatedClaim claim) throws IOException {
    Determination decision = claim.outcome().findFinal().orElseThrow();
    int level = desk.appeals().nextLevel(file.claim());
    if (level > desk.ledger().rules().deadlines().levels()) {
      return new AppealAnswer.NotAppealable("all levels of appeal were gone through");
    }
    Appeal appeal =
        new Appeal(
            file.claim(),
            claim.claim().patientControlNumber(),
            decision.familyId(),
            level,
            at.toLocalDate(),
            file.text());
    LocalDate decided = desk.appeals().decidedOn(file.claim(), decision.receivedOn());
    LocalDate due = desk.ledger().rules().deadlines().appealDue(level, decided);
    if (!at.toLocalDate().isAfter(due)) {
      desk.appeals().put(appeal);
      return new AppealAnswer.Open(appeal);
    }
    return Reconsideration.hasDenial(decision)
        ? leave(appeal, claim, new Reconsideration.AppealLate(file.claim(), level))
        : new AppealAnswer.TooLate(due);
  }

  private AppealAnswer uphold(Appeal appeal, AdjudicatedClaim claim) throws IOException {
    if (!Reconsideration.hasDenial(claim.outcome().findFinal().orElseThrow())) {
      desk.appeals().answered(appeal, appeal.claim(), at.toLocalDate());
      return new AppealAnswer.Stands(appeal);
    }
    return leave(appeal, claim, new Reconsideration.Upheld(appeal.claim(), appeal.level()));
  }

  private AppealAnswer leave(Appeal appeal, AdjudicatedClaim claim, Finding why)
      throws IOException {
    Redoing redoing = new Correcting(desk, mailbox, at).numbered(claim, List.of());
    Redoing given =
        new Redoing(
            redoing.submitted(),
            redoing.before(),
            List.of(),
            redoing.elapsed(),
            Optional.of(
                Reconsideration.asBefore(
                    redoing.before(), redoing.submitted().payerControlNumber(), why)));
    return settle(appeal, desk.ledger().redo(appeal.familyId(), List.of(given), true).get(0));
  }

  private AppealAnswer overturn(Appeal appeal, AdjudicatedClaim claim, List<String> overridden)
      throws IOException {
    Redoing redoing = new Correcting(desk, mailbox, at).numbered(claim, overridden);
    Redone done = desk.ledger().redo(appeal.familyId(), List.of(redoing), true).get(0);
    return switch (done.change()) {
      case LEFT ->
          new AppealAnswer.NotAppealable("decided again, the claim would wait or be rejected");
      case SAME -> {
        desk.appeals().answered(appeal, appeal.claim(), at.toLocalDate());
        yield new AppealAnswer.Stands(appeal);
      }
      case REPLACED -> settle(appeal, done);
    };
  }

  private AppealAnswer settle(Appeal appeal, Redone done) throws IOException {
    Correcting correcting = new Correcting(desk, mailbox, at);
    Finding why =
        new Reconsideration.Overturned(appeal.claim(), appeal.level(), done.claim().overridden());
    AdjudicatedClaim corrected =
        done.claim().given().isPresent() ? Correcting.given(done) : Correcting.told(done, why);
    List<OutboundRemittance> remittances = correcting.pay(List.of(corrected), Recovery.NOW);
    desk.appeals().answered(appeal, corrected.payerControlNumber(), at.toLocalDate());
    return new AppealAnswer.Settled(corrected, remittances);
  }
}
