package org.payersim.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.payersim.claim.AmountFact;
import org.payersim.claim.Batch;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimProvider;
import org.payersim.claim.ClaimType;
import org.payersim.claim.DateFact;
import org.payersim.claim.OtherPayer;
import org.payersim.claim.Reference;
import org.payersim.claim.ServiceLine;
import org.payersim.claim.SubmittedText;
import org.payersim.money.Money;
import org.payersim.x12.syntax.Delimiters;
import org.payersim.x12.syntax.Segment;

/** A claim in the making: loop 2300 and what is below it. */
final class ClaimDraft {
  private static final int CLM = Segment.pack("CLM");
  private static final int DTP = Segment.pack("DTP");
  private static final int REF = Segment.pack("REF");
  private static final int AMT = Segment.pack("AMT");
  private static final int NTE = Segment.pack("NTE");
  private static final int HI = Segment.pack("HI");
  private static final int CL1 = Segment.pack("CL1");
  private static final int DN1 = Segment.pack("DN1");
  private static final int DN2 = Segment.pack("DN2");
  private static final int FIRST_INDICATOR = 6;
  private static final int LAST_INDICATOR = 10;

  private final Values values;
  private final boolean hasPlace;
  private final Collected<ClaimProvider> providers = new Collected<>();
  private final Collected<Reference> references = new Collected<>();
  private final Collected<DateFact> dates = new Collected<>();
  private final Collected<AmountFact> amounts = new Collected<>();
  private final Collected<String> notes = new Collected<>();
  private final Collected<OtherPayer> otherPayers = new Collected<>();
  private final Collected<ServiceLine> lines = new Collected<>();
  private final SegmentText text = new SegmentText();
  private final CodesDraft codes;
  private final DetailDraft detail;
  private final OtherPayerDraft other;
  private final LineDraft line;
  private String delimiters = "";
  private String number = "";
  private Money charge = Money.ZERO;
  private String facility = "";
  private String frequency = "";
  private List<String> indicators = List.of();
  private boolean begun;

  ClaimDraft(Values values, ClaimType type) {
    this.values = values;
    this.hasPlace = type != ClaimType.INSTITUTIONAL;
    this.codes = new CodesDraft(values);
    this.detail = new DetailDraft(values, type);
    this.other = new OtherPayerDraft(values);
    this.line = new LineDraft(values);
  }

  /**
   * A set begins.
   *
   * @param created the day its batch was made
   */
  void begin(Delimiters those, LocalDate created) {
    values.begin(those.component());
    detail.begin(created);
    text.begin(those);
    delimiters =
        new String(
            new char[] {
              (char) (those.element() & 0xff),
              (char) (those.component() & 0xff),
              (char) (those.repetition() & 0xff),
              (char) (those.terminator() & 0xff)
            });
  }

  boolean isBegun() {
    return begun;
  }

  /** Keeps a segment of the claim as it came. */
  void keep(Segment segment) {
    text.add(segment);
  }

  /** Takes a segment of loop 2300 itself. */
  void add(Segment segment) {
    int id = segment.id();
    if (id == CLM) {
      open(segment);
    } else if (id == DTP) {
      if (!detail.isOwn(segment)) {
        dates.add(values.date(segment));
      }
    } else if (id == REF) {
      references.add(values.reference(segment));
    } else if (id == AMT) {
      amounts.add(values.amount(segment));
    } else if (id == NTE) {
      notes.add(values.text(segment, 2));
    } else if (id == HI) {
      codes.add(segment);
    } else if (id == CL1) {
      detail.stay(segment);
    } else if (id == DN1) {
      detail.orthodontics(segment);
    } else if (id == DN2) {
      detail.tooth(segment);
    }
  }

  private void open(Segment segment) {
    begun = true;
    detail.open(segment);
    number = segment.text(1);
    charge = values.money(segment, 2);
    List<String> place = values.components(segment, 5);
    facility = place.get(0);
    frequency = place.get(2);
    indicators = indicators(segment);
  }

  /** CLM06 to CLM10: mostly the same as on the claim before. */
  private List<String> indicators(Segment segment) {
    int last = LAST_INDICATOR;
    while (last >= FIRST_INDICATOR && segment.isEmpty(last)) {
      last--;
    }
    int count = last - FIRST_INDICATOR + 1;
    boolean same = count == indicators.size();
    for (int i = 0; same && i < count; i++) {
      same = indicators.get(i).equals(values.text(segment, FIRST_INDICATOR + i));
    }
    if (same) {
      return indicators;
    }
    List<String> sent = new ArrayList<>(5);
    for (int i = FIRST_INDICATOR; i <= last; i++) {
      sent.add(values.text(segment, i));
    }
    return List.copyOf(sent);
  }

  void provider(ClaimProvider provider) {
    providers.add(provider);
  }

  /** Another coverage begins (SBR of 2320). */
  void openOther() {
    closeOther();
  }

  OtherPayerDraft other() {
    return other;
  }

  /** A line begins (LX). */
  void openLine() {
    closeOther();
    closeLine();
  }

  LineDraft line() {
    return line;
  }

  private void closeOther() {
    if (other.isBegun()) {
      otherPayers.add(other.take());
    }
  }

  private void closeLine() {
    if (line.isBegun()) {
      lines.add(line.take(hasPlace ? facility : "", detail.days()));
    }
  }

  /** The claim; the next one begins. */
  Claim take(Batch batch, LevelDraft levels) {
    closeOther();
    closeLine();
    SubmittedText submitted =
        new SubmittedText(levels.billingText(), levels.subscriberText(), text.copy(), delimiters);
    text.cut(0);
    begun = false;
    return new Claim(
        detail.take(codes),
        number,
        charge,
        facility,
        frequency,
        indicators,
        levels.payerSequence(),
        levels.filingIndicator(),
        batch,
        levels.billing(),
        levels.payer(),
        levels.subscriber(),
        levels.patient(),
        codes.takeDiagnoses(),
        providers.take(),
        references.take(),
        dates.take(),
        amounts.take(),
        notes.take(),
        otherPayers.take(),
        lines.take(),
        submitted);
  }
}
