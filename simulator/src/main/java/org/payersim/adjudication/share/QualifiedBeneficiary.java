package org.payersim.adjudication.share;

import java.util.List;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.money.Money;

/**
 * May the provider collect the patient's share? Not from a Qualified Medicare Beneficiary: what a
 * Medicare plan leaves to him as deductible, coinsurance or copay is OA-209 with N781, N782 or N783
 * instead, and may be billed to Medicaid. Accumulators keep what was counted, and the allowed
 * amount stays. A plan may leave the share in group PR and say it by the remark alone, as Medicare
 * has done since December 2017. Source: 42 USC 1396a(n)(3)(B); CMS change request 9911; CARC 209.
 */
public final class QualifiedBeneficiary extends LineStage {
  /** A share and how it may not be collected: its reason in group PR, and the remark. */
  private record Share(String name, Reason patients, String remark) {
    static Share of(String name, String carc, String remark) {
      return new Share(name, Reason.of(AdjustmentGroup.PR, carc), remark);
    }

    Reason billedOn() {
      return Reason.of(AdjustmentGroup.OA, "209", remark);
    }
  }

  private static final List<Share> SHARES =
      List.of(
          Share.of("deductible", "1", "N781"),
          Share.of("coinsurance", "2", "N782"),
          Share.of("copay", "3", "N783"));

  /** The share is not the patient's. */
  public record NotThePatients(String share, Money amount) implements Finding {}

  /** It is for the next payer. */
  public record ForTheNextPayer(String share, Money amount) implements Finding {}

  /** It is told as the patient's, and may not be collected. */
  public record NotToBeCollected(String share, Money amount) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    if (!line.isForQualifiedBeneficiary() || !line.plan().isMedicare()) {
      return;
    }
    for (Share share : SHARES) {
      Money amount = borne(line, share.patients().carc());
      if (!amount.isPositive()) {
        continue;
      }
      switch (line.plan().membership().qualified()) {
        case ADJUST -> {
          line.takeBack(
              this,
              new NotThePatients(share.name(), amount),
              new Adjustment(share.patients(), amount));
          line.keepBack(this, new ForTheNextPayer(share.name(), amount), share.billedOn(), amount);
        }
        case REMARK ->
            line.remark(this, new NotToBeCollected(share.name(), amount), List.of(share.remark()));
      }
    }
  }

  /** What was laid on the patient for this reason, less what was taken back again. */
  private static Money borne(LineWorksheet line, String carc) {
    Money borne = Money.ZERO;
    for (Ruling ruling : line.rulings()) {
      if (ruling instanceof Ruling.Adjusting adjusting
          && adjusting.adjustment().reason().group() == AdjustmentGroup.PR
          && adjusting.adjustment().reason().carc().equals(carc)) {
        borne = borne.plus(adjusting.adjustment().amount());
      }
    }
    return borne;
  }
}
