package org.payersim.adjudication.cover;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.OtherPayers;
import org.payersim.eligibility.OtherCoverage;
import org.payersim.eligibility.PayerOrder.Rule;
import org.payersim.eligibility.PayerOrder.Verdict;
import org.payersim.rules.EditReason;

/**
 * Does another payer on file come before us, while the claim names us as the first? CO-22 with
 * MA04: that payer's decision is needed. Source: the rules of {@link
 * org.payersim.eligibility.PayerOrder}; CARC 22, RARC MA04.
 */
public final class OrderOfBenefits extends LineStage {
  /** We pay first. */
  public record OursFirst(String payer, Rule rule) implements Finding {}

  /**
   * The other pays first.
   *
   * @param payerId its identifier
   * @param memberId number of the members there
   * @param insured who of the family is the employee there, two digits; empty if somebody else
   */
  public record OtherFirst(String payer, Rule rule, String payerId, String memberId, String insured)
      implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    Optional<OtherPayers> others = OtherPayers.of(line);
    if (others.isEmpty() || line.claim().isSecondary()) {
      return;
    }
    List<OtherCoverage> covering = others.get().list();
    for (OtherCoverage other : covering) {
      Verdict verdict = others.get().ours(other);
      if (!verdict.first()) {
        line.deny(
            this,
            new OtherFirst(
                other.payerName(),
                verdict.rule(),
                other.payerId(),
                other.memberId(),
                other.subscriber().orElse("")),
            line.claim().rules().reason(EditReason.OTHER_PAYER_FIRST));
        return;
      }
      line.note(this, new OursFirst(other.payerName(), verdict.rule()));
    }
  }
}
