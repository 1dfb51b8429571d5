package org.payersim.adjudication.worksheet;

import java.time.LocalDate;
import java.util.List;
import org.payersim.adjudication.worksheet.AccumulatorId.Kind;
import org.payersim.adjudication.worksheet.AccumulatorId.Network;
import org.payersim.benefit.CopayPer;
import org.payersim.claim.DateSpan;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/** What fixed amounts a line's visit, day and stay have borne before, on earlier claims too. */
public final class Copays {
  private static final String DAY = "day";
  private static final String STAY = "stay";

  private final LineWorksheet line;
  private final Visit visit;

  Copays(LineWorksheet line, Visit visit) {
    this.line = line;
    this.visit = visit;
  }

  /** What was taken before of the copay of the line's visit, day or stay. */
  public Money before(CopayPer per) {
    return switch (per) {
      case VISIT -> visit.copay();
      case SERVICE -> Money.ZERO;
      case DAY, ADMISSION -> counter(per).used();
    };
  }

  /**
   * Lays part of the allowed amount on the patient as copay.
   *
   * @param ofCopay how much of it is the rule's copay; the rest is for days of a stay
   */
  public void take(Stage stage, Finding finding, Adjustment copay, CopayPer per, Money ofCopay) {
    List<Posting> postings = line.limits().countCopay(copay.amount());
    count(per, ofCopay, postings);
    line.share(stage, finding, copay.reason(), copay.amount(), postings);
  }

  /** Remembers a copay of the line. */
  private void count(CopayPer per, Money ofCopay, List<Posting> postings) {
    switch (per) {
      case VISIT -> visit.addCopay(ofCopay);
      case SERVICE -> {}
      case DAY, ADMISSION -> postings.add(counter(per).count(ofCopay));
    }
  }

  /** How many days of the stay were billed before. */
  public Quantity daysOfStay() {
    return Quantity.ofThousandths(Math.max(0, stayDays().usedCents()));
  }

  /** So many more are billed. */
  public List<Posting> countDays(Quantity days) {
    return List.of(stayDays().count(Money.ofCents(days.thousandths())));
  }

  private Accumulator stayDays() {
    return counter(Kind.DAYS, line.claim().claim().admission(day()), STAY);
  }

  private Accumulator counter(CopayPer per) {
    return per == CopayPer.DAY
        ? counter(Kind.COPAY, day(), DAY)
        : counter(Kind.COPAY, line.claim().claim().admission(day()), STAY);
  }

  private LocalDate day() {
    return line.service().service().from();
  }

  private Accumulator counter(Kind kind, LocalDate day, String scope) {
    Worksheet claim = line.claim();
    return claim.accumulator(
        new AccumulatorId(
            line.plan().id(), DateSpan.day(day), claim.person(), kind, Network.ANY, scope));
  }
}
