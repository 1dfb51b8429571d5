package org.payersim.whatif.maker;

import org.payersim.claim.LineDetail;
import org.payersim.reference.TableKind;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** A revenue code the procedure goes with. */
final class RevenueCodeReplaced implements VariationMaker {
  private static final int MOST = 4;

  @Override
  public void make(Spot spot, Variations variations) {
    if (!(spot.line().detail() instanceof LineDetail.Institutional now)) {
      return;
    }
    spot.rules().tables().listFirsts(TableKind.REVENUE_CODES, spot.code(), spot.day()).stream()
        .filter(code -> !code.equals(now.revenueCode()))
        .limit(MOST)
        .forEach(
            code ->
                variations.correction(
                    Who.BILLER,
                    spot.onLine(
                        Topic.REVENUE_CODE,
                        now.revenueCode(),
                        code,
                        "revenue code " + code + " in place of " + now.revenueCode()),
                    "The department of revenue code " + code + " rendered the service.",
                    spot.editLine(
                        line ->
                            new LineEdit(line)
                                .detail(new LineDetail.Institutional(code, now.nonCovered()))
                                .done())));
  }
}
