package org.payersim.whatif.maker;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.adjudication.cover.TimelyFiling;
import org.payersim.adjudication.total.LateFilingPenalty;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.Judgement;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** The claim came on the last day that was in time, or that cost nothing. */
final class ReceivedInTime implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    Optional<LocalDate> last =
        switch (spot.finding()) {
          case TimelyFiling.Late late -> Optional.of(late.lastDay());
          case TimelyFiling.LateAfterOthers late -> Optional.of(late.lastDay());
          case TimelyFiling.CorrectionLate late -> Optional.of(late.lastDay());
          case LateFilingPenalty.Penalised late -> Optional.of(late.lastFreeDay());
          default -> Optional.empty();
        };
    last.ifPresent(
        day ->
            variations.add(
                Who.BILLER,
                Judgement.REQUEST,
                spot.onClaim(
                    Topic.DAY_OF_RECEIPT,
                    spot.caseFile().receivedOn().toString(),
                    day.toString(),
                    "received by " + day + " instead of on " + spot.caseFile().receivedOn()),
                "It was sent in time and the payer's own answer of then (999, 277CA) proves it;"
                    + " send that with the appeal. A proof made up afterwards is falsification.",
                CaseEdits.receivedOn(day)));
  }
}
