package org.payersim.whatif.maker;

import java.time.LocalDate;
import org.payersim.adjudication.accept.ServiceDatesPlausible;
import org.payersim.claim.DateSpan;
import org.payersim.claim.ServiceLine;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.Change;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** A claim of a service still to come, sent once it was rendered; or dated a year too late. */
final class ReceivedLater implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    if (!(spot.finding() instanceof ServiceDatesPlausible.InTheFuture future)) {
      return;
    }
    LocalDate end = future.service().to();
    variations.correction(
        Who.BILLER,
        spot.onClaim(
            Topic.DAY_OF_RECEIPT,
            future.receivedOn().toString(),
            end.toString(),
            "sent on " + end + ", when the service is over"),
        "The service is then rendered as the claim says.",
        CaseEdits.receivedOn(end));
    variations.correction(
        Who.BILLER,
        new Change(
            Topic.DATE_OF_SERVICE,
            future.line(),
            future.service().toString(),
            future.service().from().minusYears(1).toString(),
            "Line " + future.line() + ": a year earlier, " + future.service().from().minusYears(1)),
        "The chart shows that day; the year was mistyped.",
        CaseEdits.claim(
            claim ->
                new ClaimEdit(claim)
                    .lines(
                        claim.lines().stream()
                            .map(line -> line.number() == future.line() ? earlier(line) : line)
                            .toList())
                    .done()));
  }

  private static ServiceLine earlier(ServiceLine line) {
    DateSpan days = line.service();
    return new LineEdit(line)
        .service(new DateSpan(days.from().minusYears(1), days.to().minusYears(1)))
        .done();
  }
}
