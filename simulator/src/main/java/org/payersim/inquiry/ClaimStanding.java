package org.payersim.inquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.Settlement;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.inquiry.ClaimRecord.Payment;
import org.payersim.inquiry.ClaimStatusAnswer.Standing;
import org.payersim.inquiry.ClaimStatusAnswer.Told;
import org.payersim.inquiry.ClaimStatusAnswer.ToldLine;
import org.payersim.money.Money;
import org.payersim.status.ClaimStatus;

/**
 * Says in the words of the 277 where a claim stands: P2 while an examiner has it, R4 while the
 * provider owes an answer, F1 only where money moved, F2 only where all was denied, F4 where it is
 * done and nothing is due from the payer, F3 where it was changed afterwards or passed on. Source:
 * 005010X212; X12 external code lists 507 and 508.
 *
 * @param record the claim
 * @param today day of the answer
 */
record ClaimStanding(ClaimRecord record, LocalDate today) {
  private static final ClaimStatus PAID = ClaimStatus.of("F1", "65");
  private static final ClaimStatus DEDUCTIBLE = ClaimStatus.of("F4", "98");
  private static final ClaimStatus PATIENTS = ClaimStatus.of("F4", "107");
  private static final ClaimStatus NOTHING = ClaimStatus.of("F4", "104");
  private static final ClaimStatus CAPITATED = ClaimStatus.of("F4", "105");
  private static final ClaimStatus ADJUSTED = ClaimStatus.of("F3", "101");
  private static final ClaimStatus FORWARDED = new ClaimStatus("F3F", "116", "PR");
  private static final ClaimStatus ESTIMATED = ClaimStatus.of("F0", "37");
  private static final ClaimStatus UNDER_REVIEW = ClaimStatus.of("P2", "46");
  private static final ClaimStatus IN_PROCESS = ClaimStatus.of("P1", "45");
  private static final ClaimStatus DOCUMENTS = ClaimStatus.of("R4", "294");
  private static final ClaimStatus ASKED = new ClaimStatus("P3", "123", "1P");

  /** CLP02 of a claim passed on, not ours. */
  private static final String PASSED_ON = "23";

  /** The claim, with these of its lines. */
  Told told(List<ServiceLine> lines) {
    Claim claim = record.claim().claim();
    return switch (record.claim().outcome()) {
      case Adjudication.Finalized done -> decided(claim, done.determination(), false, lines);
      case Adjudication.Replaced done -> decided(claim, done.determination(), true, lines);
      case Adjudication.Pended pended -> pended(claim, pended, lines);
      case Adjudication.Voided voided ->
          new Told(
              claim,
              record.number(),
              new Standing(List.of(ADJUSTED), since()),
              Optional.of(Money.ZERO),
              record.payment().map(p -> new Payment("", p.on())),
              List.of());
      case Adjudication.Rejected rejected ->
          throw new IllegalArgumentException("a rejected claim was never received");
    };
  }

  private LocalDate since() {
    return record
        .payment()
        .map(Payment::on)
        .orElseGet(
            () ->
                record.claim().outcome().findFinal().map(Determination::receivedOn).orElse(today));
  }

  private Told pended(Claim claim, Adjudication.Pended pended, List<ServiceLine> lines) {
    boolean asked = record.waiting().map(ClaimRecord.Waiting::withProvider).orElse(false);
    LocalDate since =
        record
            .waiting()
            .map(ClaimRecord.Waiting::since)
            .orElse(pended.determination().receivedOn());
    List<ClaimStatus> whole = asked ? List.of(DOCUMENTS, ASKED) : List.of(UNDER_REVIEW);
    List<ToldLine> told = new ArrayList<>();
    for (ServiceLine line : lines) {
      boolean waits = pended.reasons().stream().map(Pend::line).anyMatch(n -> n == line.number());
      List<ClaimStatus> statuses = waits ? whole : List.of(IN_PROCESS);
      told.add(new ToldLine(line, new Standing(statuses, since), Money.ZERO));
    }
    return new Told(
        claim,
        record.number(),
        new Standing(whole, since),
        Optional.empty(),
        Optional.empty(),
        told);
  }

  private Told decided(
      Claim claim, Determination determination, boolean corrects, List<ServiceLine> lines) {
    LocalDate since = since();
    List<ToldLine> told = new ArrayList<>();
    for (ServiceLine line : lines) {
      LineDetermination decided = determination.lines().get(line.number() - 1);
      ClaimStatus status = record.isReversed() ? ADJUSTED : status(decided);
      Money paid = record.isReversed() ? Money.ZERO : decided.paid();
      told.add(new ToldLine(line, new Standing(List.of(status), since), paid));
    }
    List<ClaimStatus> statuses = new ArrayList<>();
    statuses.add(record.isReversed() ? ADJUSTED : status(determination));
    if (corrects && !record.isReversed()) {
      statuses.add(ADJUSTED);
    }
    Money paid = record.isReversed() ? Money.ZERO : determination.paid();
    return new Told(
        claim,
        record.number(),
        new Standing(statuses, since),
        Optional.of(paid),
        paid.isPositive() ? record.payment() : record.payment().map(p -> new Payment("", p.on())),
        told);
  }

  private static ClaimStatus status(Determination determination) {
    if (determination.isEstimate()) {
      return ESTIMATED;
    }
    if (determination.status().equals(PASSED_ON)) {
      return FORWARDED;
    }
    return switch (Settlement.of(determination)) {
      case PAID -> PAID;
      case DENIED -> denied(determination.lines().get(0));
      case PATIENT_OWES, NOTHING_DUE -> unpaid(determination.lines());
    };
  }

  private static ClaimStatus status(LineDetermination line) {
    if (line.isDenied()) {
      return denied(line);
    }
    return line.paid().isZero() ? unpaid(List.of(line)) : PAID;
  }

  /**
   * Nothing is due from the payer: since all is deductible, the patient's otherwise, or nobody's.
   */
  private static ClaimStatus unpaid(List<LineDetermination> lines) {
    boolean patients = false;
    boolean deductibleOnly = true;
    boolean capitated = false;
    for (LineDetermination line : lines) {
      for (Adjustment adjustment : line.adjustments()) {
        Reason reason = adjustment.reason();
        if (reason.group() == AdjustmentGroup.PR) {
          patients = true;
          deductibleOnly &= reason.carc().equals("1");
        }
        capitated |= reason.carc().equals("24");
      }
    }
    if (patients) {
      return deductibleOnly ? DEDUCTIBLE : PATIENTS;
    }
    return capitated ? CAPITATED : NOTHING;
  }

  /** The status nearest to the reason of a denial; our own choice where the lists do not say. */
  private static ClaimStatus denied(LineDetermination line) {
    String carc = "";
    for (Adjustment adjustment : line.adjustments()) {
      carc = adjustment.reason().carc();
    }
    return switch (carc) {
      case "18" -> ClaimStatus.of("F2", "54");
      case "22" -> new ClaimStatus("F2", "85", "PR");
      case "24" -> ClaimStatus.of("F2", "105");
      case "26", "27", "200" -> new ClaimStatus("F2", "88", "QC");
      case "31" -> new ClaimStatus("F2", "33", "IL");
      case "32" -> new ClaimStatus("F2", "92", "QC");
      case "109" -> new ClaimStatus("F2", "116", "PR");
      case "226", "227", "252" -> ClaimStatus.of("F2", "95");
      case "29" -> ClaimStatus.of("F2", "718");
      case "197", "198" -> ClaimStatus.of("F2", "84");
      case "288" -> new ClaimStatus("F2", "94", "82");
      case "35", "119", "149" -> ClaimStatus.of("F2", "483");
      default -> ClaimStatus.of("F2", "585");
    };
  }
}
