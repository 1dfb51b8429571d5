package org.payersim.whatif.maker;

import java.util.Map;
import java.util.stream.Stream;
import org.payersim.adjudication.edit.ProcedureSuitsPatient;
import org.payersim.adjudication.edit.ProcedureValid;
import org.payersim.adjudication.price.FeeSchedulePricing;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.benefit.Fee;
import org.payersim.benefit.FeeSchedule;
import org.payersim.reference.TableKind;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/**
 * Codes of fee schedule and tables that differ in the last place only, where the code is not valid,
 * has no fee, or is for another patient. Never for a code that is paid: that would be upcoding.
 */
final class NeighbouringCode implements VariationMaker {
  private static final int MOST = 4;

  @Override
  public void make(Spot spot, Variations variations) {
    String code = spot.code();
    if (code.length() < 2 || !isWrong(spot.finding())) {
      return;
    }
    String beginning = code.substring(0, code.length() - 1);
    Stream.concat(
            spot.rules().tables().listCodes(TableKind.PROCEDURES, spot.day()).stream(),
            fees(spot).keySet().stream())
        .distinct()
        .filter(other -> other.startsWith(beginning) && other.length() == code.length())
        .filter(other -> !other.equals(code))
        .sorted()
        .limit(MOST)
        .forEach(
            other ->
                variations.correction(
                    Who.PROVIDER,
                    spot.onLine(Topic.PROCEDURE, code, other, other + " in place of " + code),
                    "The chart shows that "
                        + other
                        + " is what was done; coded only because it is"
                        + " paid, it is falsification.",
                    spot.editLine(line -> new LineEdit(line).code(other).done())));
  }

  private static Map<String, Fee> fees(Spot spot) {
    return spot.plan()
        .flatMap(plan -> spot.rules().findFeeSchedule(plan.prices().feeSchedule(), spot.day()))
        .map(FeeSchedule::fees)
        .orElse(Map.of());
  }

  private static boolean isWrong(Finding finding) {
    return finding instanceof ProcedureValid.NotOnThatDay
        || finding instanceof ProcedureValid.NoSuchCode
        || finding instanceof FeeSchedulePricing.NoRateOnFile
        || finding instanceof ProcedureSuitsPatient.OtherAge
        || finding instanceof ProcedureSuitsPatient.OtherSex;
  }
}
