package org.payersim.x12;

import java.util.List;
import org.payersim.claim.AmountFact;
import org.payersim.claim.ClaimProvider;
import org.payersim.claim.DateFact;
import org.payersim.claim.DateSpan;
import org.payersim.claim.LineDetail;
import org.payersim.claim.PriorAdjudication;
import org.payersim.claim.Reference;
import org.payersim.claim.ServiceLine;
import org.payersim.claim.Tooth;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.x12.syntax.Segment;

/** A service line in the making: loop 2400 and what is below it. */
final class LineDraft {
  private static final int LX = Segment.pack("LX");
  private static final int SV1 = Segment.pack("SV1");
  private static final int SV2 = Segment.pack("SV2");
  private static final int SV3 = Segment.pack("SV3");
  private static final int TOO = Segment.pack("TOO");
  private static final int DTP = Segment.pack("DTP");
  private static final int REF = Segment.pack("REF");
  private static final int AMT = Segment.pack("AMT");
  private static final int NTE = Segment.pack("NTE");
  private static final int SERVICE = Segment.pack("472");
  private static final int LINE_NUMBER = Segment.pack("6R");
  private static final DateSpan NEVER = DateSpan.day(DateSpan.OPEN_END);
  private static final int YES = Segment.pack("Y");

  private final Values values;
  private final Collected<Reference> references = new Collected<>();
  private final Collected<DateFact> dates = new Collected<>();
  private final Collected<AmountFact> amounts = new Collected<>();
  private final Collected<String> notes = new Collected<>();
  private final Collected<ClaimProvider> providers = new Collected<>();
  private final Collected<PriorAdjudication> priors = new Collected<>();
  private final Collected<Tooth> teeth = new Collected<>();
  private final DrugDraft drug;
  private final PriorDraft prior;
  private int number;
  private Procedure procedure = Procedure.NONE;
  private Money charge = Money.ZERO;
  private String unitBasis = "";
  private Quantity units = Quantity.ZERO;
  private String place = "";
  private List<Integer> pointers = List.of();
  private boolean emergency;
  private DateSpan service = NEVER;
  private boolean dated;
  private LineDetail detail = LineDetail.Professional.PLAIN;
  private String controlNumber = "";
  private boolean begun;

  LineDraft(Values values) {
    this.values = values;
    this.drug = new DrugDraft(values);
    this.prior = new PriorDraft(values);
  }

  boolean isBegun() {
    return begun;
  }

  /** Takes a segment of loop 2400 itself. */
  void add(Segment segment) {
    int id = segment.id();
    if (id == LX) {
      begun = true;
      number = values.whole(segment, 1);
    } else if (id == SV1) {
      professional(segment);
    } else if (id == SV2) {
      institutional(segment);
    } else if (id == SV3) {
      dental(segment);
    } else if (id == TOO) {
      teeth.add(new Tooth(values.text(segment, 2), values.codes(segment, 3)));
    } else if (id == DTP) {
      if (segment.packed(1) == SERVICE) {
        service = values.span(segment, 3);
        dated = true;
      } else {
        dates.add(values.date(segment));
      }
    } else if (id == REF) {
      if (segment.packed(1) == LINE_NUMBER) {
        controlNumber = values.text(segment, 2);
      } else {
        references.add(values.reference(segment));
      }
    } else if (id == AMT) {
      amounts.add(values.amount(segment));
    } else if (id == NTE) {
      notes.add(values.text(segment, 2));
    }
  }

  private void professional(Segment segment) {
    procedure = values.procedure(segment, 1);
    charge = values.money(segment, 2);
    unitBasis = values.text(segment, 3);
    units = values.quantity(segment, 4);
    place = values.text(segment, 5);
    pointers = values.numbers(segment, 7);
    emergency = segment.packed(9) == YES;
    detail = LineDetail.Professional.PLAIN;
  }

  private void institutional(Segment segment) {
    procedure = values.procedure(segment, 2);
    charge = values.money(segment, 3);
    unitBasis = values.text(segment, 4);
    units = values.quantity(segment, 5);
    detail = new LineDetail.Institutional(values.text(segment, 1), values.money(segment, 7));
  }

  /** SV306 counts procedures; where it is not sent there is one. */
  private void dental(Segment segment) {
    procedure = values.procedure(segment, 1);
    charge = values.money(segment, 2);
    place = values.text(segment, 3);
    unitBasis = "UN";
    units = segment.isEmpty(6) ? Quantity.ONE : values.quantity(segment, 6);
    pointers = values.numbers(segment, 11);
    detail = new LineDetail.Dental(List.of(), values.codes(segment, 4), values.text(segment, 5));
  }

  void drug(Segment segment) {
    drug.add(segment);
  }

  /** Takes a segment of loop 2430; an SVD begins another one. */
  void prior(Segment segment, boolean opens) {
    if (opens) {
      closePrior();
    }
    prior.add(segment);
  }

  void provider(ClaimProvider provider) {
    providers.add(provider);
  }

  private void closePrior() {
    if (prior.isBegun()) {
      priors.add(prior.take());
    }
  }

  /**
   * The line; the next one begins.
   *
   * @param claimPlace the claim's place of service, where the line gives none
   * @param claimDays the claim's days, where the line gives none
   */
  ServiceLine take(String claimPlace, DateSpan claimDays) {
    closePrior();
    ServiceLine line =
        new ServiceLine(
            number,
            procedure,
            takeDetail(),
            charge,
            unitBasis,
            units,
            place.isEmpty() ? claimPlace : place,
            pointers,
            emergency,
            dated ? service : claimDays,
            controlNumber,
            references.take(),
            dates.take(),
            amounts.take(),
            notes.take(),
            providers.take(),
            drug.take(),
            priors.take());
    begun = false;
    controlNumber = "";
    dated = false;
    return line;
  }

  /** The detail; of a dental line with the teeth that followed its SV3. */
  private LineDetail takeDetail() {
    return switch (detail) {
      case LineDetail.Professional professional -> professional;
      case LineDetail.Institutional institutional -> institutional;
      case LineDetail.Dental dental ->
          new LineDetail.Dental(teeth.take(), dental.oralCavity(), dental.placement());
    };
  }
}
