package org.payersim.adjudication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.claim.AmountFact;
import org.payersim.claim.DateFact;
import org.payersim.claim.DateSpan;
import org.payersim.claim.OtherPayer;
import org.payersim.claim.Party;
import org.payersim.claim.PriorAdjudication;
import org.payersim.claim.PriorAdjustment;
import org.payersim.claim.ServiceLine;
import org.payersim.code.Reason;
import org.payersim.money.Money;

/** What earlier payers decided, as {@link Situation} tells it. */
final class PriorDecisions {
  private PriorDecisions() {}

  /** A payer who decided the claim as a whole. */
  static OtherPayer payer(String id, String paid, String... adjustments) {
    return other(id, adjustments(adjustments), List.of(new AmountFact("D", Money.of(paid))));
  }

  /** A payer who decided line by line. */
  static OtherPayer payer(String id) {
    return other(id, List.of(), List.of());
  }

  private static OtherPayer other(
      String id, List<PriorAdjustment> adjustments, List<AmountFact> amounts) {
    Party payer = Party.organization("OTHER PAYER", "PI", id);
    return new OtherPayer(
        "P", "18", "", "CI", Party.NOBODY, payer, adjustments, amounts, List.of());
  }

  static OtherPayer on(OtherPayer payer, LocalDate day) {
    return new OtherPayer(
        payer.sequence(),
        payer.relationship(),
        payer.groupNumber(),
        payer.filingIndicator(),
        payer.subscriber(),
        payer.payer(),
        payer.adjustments(),
        payer.amounts(),
        List.of(new DateFact("573", DateSpan.day(day))));
  }

  static ServiceLine decided(ServiceLine line, String payer, String paid, String... adjustments) {
    List<PriorAdjudication> decisions = new ArrayList<>(line.priorAdjudications());
    decisions.add(
        new PriorAdjudication(
            payer,
            Money.of(paid),
            line.procedure(),
            line.units(),
            adjustments(adjustments),
            Optional.empty(),
            Optional.empty()));
    return new ServiceLine(
        line.number(),
        line.procedure(),
        line.detail(),
        line.charge(),
        line.unitBasis(),
        line.units(),
        line.placeOfService(),
        line.diagnosisPointers(),
        line.emergency(),
        line.service(),
        line.controlNumber(),
        line.references(),
        line.dates(),
        line.amounts(),
        line.notes(),
        line.providers(),
        line.drug(),
        decisions);
  }

  private static List<PriorAdjustment> adjustments(String... texts) {
    return Stream.of(texts)
        .map(text -> text.split(" "))
        .map(parts -> new PriorAdjustment(Reason.parse(parts[0]), Money.of(parts[1])))
        .toList();
  }
}
