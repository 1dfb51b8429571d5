package org.payersim.x12;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.payersim.eligibility.EnrollmentEntry;
import org.payersim.eligibility.EnrollmentSet;
import org.payersim.eligibility.EnrollmentSet.Purpose;
import org.payersim.x12.guide.Guide;
import org.payersim.x12.syntax.Segment;
import org.payersim.x12.syntax.SegmentReader;

/**
 * Reads the 834: all members of a set that was checked and found sound. What is told of employers,
 * schools, custodial parents, disabilities, reporting categories and other coverage is passed over.
 * Source: 005010X220.
 */
final class EnrollmentReader implements SetContent {
  private static final int BGN = Segment.pack("BGN");
  private static final int DTP = Segment.pack("DTP");
  private static final int N1 = Segment.pack("N1");
  private static final int INS = Segment.pack("INS");
  private static final int EFFECTIVE = Segment.pack("007");
  private static final int COPY = Segment.pack("22");
  private static final int UPDATE = Segment.pack("2");

  private final Consumer<EnrollmentSet> sets;
  private final Values values;
  private final EnrollmentDraft member;
  private final SetSegments segments;
  private final List<EnrollmentEntry> entries = new ArrayList<>();
  private String reference = "";
  private Purpose purpose = Purpose.UPDATE;
  private String sponsor = "";
  private LocalDate effective = LocalDate.MIN;

  EnrollmentReader(SegmentReader reader, Consumer<EnrollmentSet> sets, Values values) {
    this.segments = new SetSegments(reader, Guide.enrollment());
    this.sets = sets;
    this.values = values;
    this.member = new EnrollmentDraft(values);
  }

  @Override
  public void read(InterchangeHeader interchange, GroupHeader group, TransactionSetResult set)
      throws IOException {
    values.begin(interchange.delimiters().component());
    entries.clear();
    segments.forEach(this::take);
    close();
    sets.accept(
        new EnrollmentSet(
            set.controlNumber(),
            reference,
            purpose,
            sponsor,
            interchange.sender(),
            effective,
            entries));
  }

  private void take(Segment segment, String loop) {
    switch (loop) {
      case "ST" -> header(segment);
      case "1000A" -> sponsor = segment.id() == N1 ? values.text(segment, 4) : sponsor;
      case "2000" -> {
        if (segment.id() == INS) {
          close();
        }
        member.add(segment);
      }
      case "2100A" -> member.addName(segment);
      case "2300" -> member.addCoverage(segment);
      default -> {}
    }
  }

  private void header(Segment segment) {
    if (segment.id() == BGN) {
      reference = values.text(segment, 2);
      effective = values.date(segment, 3);
      purpose = purpose(segment);
    } else if (segment.id() == DTP && segment.packed(1) == EFFECTIVE) {
      effective = values.date(segment, 3);
    }
  }

  private static Purpose purpose(Segment segment) {
    if (segment.packed(1) == COPY) {
      return Purpose.COPY;
    }
    return segment.packed(8) == UPDATE ? Purpose.UPDATE : Purpose.FULL;
  }

  private void close() {
    member.take().ifPresent(entries::add);
  }
}
