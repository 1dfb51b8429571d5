package org.payersim.web.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.claim.Claim;
import org.payersim.claim.Party;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.explain.CodeWords;
import org.payersim.explain.Explained;
import org.payersim.explain.Explained.ExplainedLine;
import org.payersim.explain.Explanations;
import org.payersim.explain.PlainWords;
import org.payersim.money.Money;
import org.payersim.rules.Payer;
import org.payersim.web.journey.Delivery;

/**
 * What the patient gets to read: the payer's explanation of benefits and the provider's statement
 * are both made of this.
 *
 * @param payer who decided
 * @param patient name
 * @param memberNumber on the card
 * @param provider who billed
 * @param account the provider's number of the claim
 * @param claimNumber the payer's number of the claim
 * @param plan plan that decided; empty if none did
 * @param day day of the decision
 * @param lines line by line
 * @param total all lines together
 * @param notes what the codes mean, each once
 * @param gauges counters after the claim
 */
public record Letter(
    Payer payer,
    String patient,
    String memberNumber,
    String provider,
    String account,
    String claimNumber,
    String plan,
    LocalDate day,
    List<Row> lines,
    Row total,
    List<Note> notes,
    List<Gauge> gauges) {
  /** Days a patient has to pay a statement: our own choice. */
  private static final int DAYS_TO_PAY = 30;

  public Letter {
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
    gauges = List.copyOf(gauges);
  }

  /**
   * Money of a line: charge less discount, plan's payment and the patient's four shares is nothing.
   *
   * @param service day of service and procedure
   * @param charge what was charged
   * @param discount what nobody owes: adjustments of other groups than PR
   * @param paid what the plan pays
   * @param deductible PR-1
   * @param copay PR-3
   * @param coinsurance PR-2
   * @param notCovered every other PR adjustment
   * @param owed the patient's responsibility as decided
   * @param codes reasons, as the notes have them
   */
  public record Row(
      String service,
      Money charge,
      Money discount,
      Money paid,
      Money deductible,
      Money copay,
      Money coinsurance,
      Money notCovered,
      Money owed,
      List<String> codes) {
    public Row {
      codes = List.copyOf(codes);
    }

    private Row plus(Row other) {
      return new Row(
          service,
          charge.plus(other.charge),
          discount.plus(other.discount),
          paid.plus(other.paid),
          deductible.plus(other.deductible),
          copay.plus(other.copay),
          coinsurance.plus(other.coinsurance),
          notCovered.plus(other.notCovered),
          owed.plus(other.owed),
          codes);
    }
  }

  /**
   * A code and what it means.
   *
   * @param code group and CARC, or RARC
   * @param words in words of our own
   */
  public record Note(String code, String words) {}

  /** The letter about a claim; empty if there is no final decision. */
  public static Optional<Letter> of(Delivery delivery, AdjudicatedClaim adjudicated) {
    Optional<Determination> decided = adjudicated.outcome().findFinal();
    return decided.map(determination -> letter(delivery, adjudicated, determination));
  }

  private static Letter letter(
      Delivery delivery, AdjudicatedClaim adjudicated, Determination decided) {
    Explained explained = Explanations.of(adjudicated);
    Claim claim = adjudicated.claim();
    List<Row> rows = explained.lines().stream().map(Letter::row).toList();
    Row total =
        rows.stream()
            .reduce(
                new Row(
                    "Total",
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    List.of()),
                Row::plus);
    return new Letter(
        delivery.rules().payer(),
        name(claim.patient().party()),
        claim.subscriber().memberId(),
        name(claim.billing().party()),
        claim.patientControlNumber(),
        decided.payerControlNumber(),
        delivery
            .rules()
            .findPlan(decided.planId(), claim.serviceSpan().from())
            .map(plan -> plan.name())
            .orElse(""),
        delivery.at().toLocalDate(),
        rows,
        total,
        notes(explained),
        Gauge.list(delivery, adjudicated));
  }

  private static String name(Party party) {
    return party.firstName().isEmpty()
        ? party.lastName()
        : party.firstName() + " " + party.lastName();
  }

  private static Row row(ExplainedLine line) {
    Money discount = Money.ZERO;
    Money deductible = Money.ZERO;
    Money copay = Money.ZERO;
    Money coinsurance = Money.ZERO;
    Money other = Money.ZERO;
    List<String> codes = new ArrayList<>();
    for (Adjustment adjustment : line.decided().adjustments()) {
      Reason reason = adjustment.reason();
      Money amount = adjustment.amount();
      codes.add(reason.group() + "-" + reason.carc());
      if (reason.group() != AdjustmentGroup.PR) {
        discount = discount.plus(amount);
      } else {
        switch (reason.carc()) {
          case "1" -> deductible = deductible.plus(amount);
          case "2" -> coinsurance = coinsurance.plus(amount);
          case "3" -> copay = copay.plus(amount);
          default -> other = other.plus(amount);
        }
      }
    }
    String code = line.submitted().procedure().code();
    return new Row(
        PlainWords.span(line.submitted().service())
            + ", "
            + (code.isEmpty() ? line.submitted().revenueCode() : line.submitted().procedure()),
        line.decided().charge(),
        discount,
        line.decided().paid(),
        deductible,
        copay,
        coinsurance,
        other,
        line.decided().patientResponsibility(),
        codes);
  }

  private static List<Note> notes(Explained explained) {
    List<Note> notes = new ArrayList<>();
    explained.reasons().forEach(r -> notes.add(new Note(r.toString(), CodeWords.of(r))));
    explained.remarks().forEach(r -> notes.add(new Note(r, CodeWords.ofRemark(r))));
    return notes;
  }

  /** Last day to pay the statement. */
  public LocalDate due() {
    return day.plusDays(DAYS_TO_PAY);
  }
}
