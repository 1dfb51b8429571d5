package org.payersim.x12;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.PremiumSet;
import org.payersim.money.Money;
import org.payersim.x12.guide.Guide;
import org.payersim.x12.syntax.Segment;
import org.payersim.x12.syntax.SegmentReader;

/**
 * Reads the 820: all premiums of a set that was checked and found sound. Banks, fees, member counts
 * and adjustments (ADX) are passed over: what counts is the amount paid beside the amount billed.
 * Source: 005010X218.
 */
final class PremiumReader implements SetContent {
  private static final int TRN = Segment.pack("TRN");
  private static final int DTM = Segment.pack("DTM");
  private static final int N1 = Segment.pack("N1");
  private static final int RMR = Segment.pack("RMR");
  private static final int COVERAGE = Segment.pack("582");
  private static final int INSURED = Segment.pack("IL");

  private final Consumer<PremiumSet> sets;
  private final Values values;
  private final SetSegments segments;
  private final List<PremiumSet.Item> items = new ArrayList<>();
  private String trace = "";
  private String payer = "";
  private Optional<DateSpan> ofSet = Optional.empty();
  private String memberId = "";
  private boolean open;
  private boolean ofGroup;
  private String reference = "";
  private Money paid = Money.ZERO;
  private Money billed = Money.ZERO;
  private Optional<DateSpan> period = Optional.empty();

  PremiumReader(SegmentReader reader, Consumer<PremiumSet> sets, Values values) {
    this.segments = new SetSegments(reader, Guide.premiums());
    this.sets = sets;
    this.values = values;
  }

  @Override
  public void read(InterchangeHeader interchange, GroupHeader group, TransactionSetResult set)
      throws IOException {
    values.begin(interchange.delimiters().component());
    items.clear();
    ofSet = Optional.empty();
    payer = "";
    segments.forEach(this::take);
    close();
    sets.accept(new PremiumSet(set.controlNumber(), trace, payer, items));
  }

  private void take(Segment segment, String loop) {
    switch (loop) {
      case "ST" -> header(segment);
      case "1000B" -> payer = segment.id() == N1 ? values.text(segment, 4) : payer;
      case "2000A", "2000B" -> {
        close();
        memberId = "";
      }
      case "2100B" -> {
        if (segment.packed(1) == INSURED) {
          memberId = values.text(segment, 9);
        }
      }
      case "2300A", "2300B" -> premium(segment, loop.equals("2300A"));
      default -> {}
    }
  }

  private void header(Segment segment) {
    if (segment.id() == TRN) {
      trace = values.text(segment, 2);
    } else if (segment.id() == DTM && segment.packed(1) == COVERAGE) {
      ofSet = Optional.of(values.span(segment, 6));
    }
  }

  private void premium(Segment segment, boolean group) {
    if (segment.id() == RMR) {
      close();
      open = true;
      ofGroup = group;
      reference = values.text(segment, 2);
      paid = values.money(segment, 4);
      billed = values.money(segment, 5);
      period = Optional.empty();
    } else if (segment.id() == DTM && segment.packed(1) == COVERAGE) {
      period =
          Optional.of(
              segment.isEmpty(6) ? month(values.date(segment, 2)) : values.span(segment, 6));
    }
  }

  private static DateSpan month(LocalDate day) {
    return new DateSpan(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
  }

  private void close() {
    if (open) {
      items.add(
          new PremiumSet.Item(ofGroup, memberId, reference, period.or(() -> ofSet), paid, billed));
      open = false;
    }
  }
}
