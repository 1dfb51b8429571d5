package org.payersim.adjudication.total;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.ClaimStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.OtherPayers;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.claim.Party;
import org.payersim.code.AdjustmentGroup;
import org.payersim.eligibility.OtherCoverage;
import org.payersim.eligibility.Sponsor;

/**
 * Is there a payer on file who comes after us? Where the payer passes claims on, one of which the
 * patient still owes something goes to the next in the order of benefits: CLP02 19, 20 or 21 by our
 * own place, NM1 TT with its name, and MA18 (MA07 for Medicaid). A payer the claim names already is
 * not the next, and a claim that waits is not passed on before it is decided. Source: 005010X221A1
 * CLP02 and crossover carrier name; RARCs MA18, MA07; that a claim the patient owes nothing of
 * stays is our own decision.
 */
public final class Crossover extends ClaimStage {
  /** Passed on. */
  public record PassedOn(String payer, String memberId) implements Finding {}

  @Override
  protected void decide(Worksheet claim) {
    if (!claim.rules().passesOn() || !claim.pends().isEmpty() || !owesSomething(claim)) {
      return;
    }
    LineWorksheet first = claim.lines().get(0);
    Optional<OtherCoverage> next = OtherPayers.of(first).flatMap(others -> next(claim, others));
    if (next.isPresent()) {
      OtherCoverage to = next.get();
      boolean medicaid = to.sponsor().kind() == Sponsor.Kind.MEDICAID;
      claim.processedAs(status(claim.claim().payerSequence()));
      claim.forwardTo(Party.organization(to.payerName(), "PI", to.payerId()));
      first.remark(
          this, new PassedOn(to.payerName(), to.memberId()), List.of(medicaid ? "MA07" : "MA18"));
    }
  }

  /** The first of those after us whom the claim does not name. */
  private static Optional<OtherCoverage> next(Worksheet claim, OtherPayers others) {
    Optional<OtherCoverage> next = Optional.empty();
    for (OtherCoverage other : others.list()) {
      boolean named =
          claim.claim().otherPayers().stream()
              .anyMatch(payer -> payer.payer().id().equals(other.payerId()));
      if (!named
          && others.ours(other).first()
          && (next.isEmpty() || others.isBefore(other, next.get()))) {
        next = Optional.of(other);
      }
    }
    return next;
  }

  private static boolean owesSomething(Worksheet claim) {
    for (LineWorksheet line : claim.lines()) {
      for (Ruling ruling : line.rulings()) {
        if (ruling instanceof Ruling.Adjusting adjusting
            && adjusting.adjustment().reason().group() == AdjustmentGroup.PR
            && adjusting.adjustment().amount().isPositive()) {
          return true;
        }
      }
    }
    return false;
  }

  private static String status(String sequence) {
    return switch (sequence) {
      case "S" -> "20";
      case "T" -> "21";
      default -> "19";
    };
  }
}
