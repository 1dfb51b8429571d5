package org.payersim.adjudication.edit;

import org.payersim.adjudication.worksheet.ClaimStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;
import org.payersim.rules.EditReason;
import org.payersim.rules.Edits;

/**
 * Is the bill about a time one bill may be about? An interim bill (frequency 2, 3 or 4 of an
 * institutional claim): CO-135. One over several months or years, if the payer says so: CO-267 N74,
 * CO-268. Source: NUBC type of bill, third digit; CARCs 135, 267 and 268.
 */
public final class StatementFits extends ClaimStage {
  /** The stay is not over, or was billed in part before. */
  public record Interim(String frequency) implements Finding {}

  /** It runs over the end of a month. */
  public record OverMonths(DateSpan days) implements Finding {}

  /** It runs over the end of a year. */
  public record OverYears(DateSpan days) implements Finding {}

  @Override
  protected void decide(Worksheet claim) {
    Claim submitted = claim.claim();
    Edits.Bills bills = claim.rules().edits().bills();
    switch (submitted.frequency()) {
      case "2", "3", "4" ->
          deny(claim, new Interim(submitted.frequency()), EditReason.INTERIM_BILL);
      default -> {
        if (bills != Edits.Bills.ANY_SPAN) {
          span(claim, submitted.serviceSpan(), bills);
        }
      }
    }
  }

  private void span(Worksheet claim, DateSpan days, Edits.Bills bills) {
    boolean years = days.from().getYear() != days.to().getYear();
    boolean months = years || days.from().getMonth() != days.to().getMonth();
    if (bills == Edits.Bills.ONE_MONTH && months) {
      deny(claim, new OverMonths(days), EditReason.SPANS_MONTHS);
    } else if (years) {
      deny(claim, new OverYears(days), EditReason.SPANS_YEARS);
    }
  }

  private void deny(Worksheet claim, Finding finding, EditReason reason) {
    for (LineWorksheet line : claim.lines()) {
      if (!line.isDenied()) {
        line.deny(this, finding, claim.rules().reason(reason));
      }
    }
  }
}
