package org.payersim.x12;

import java.io.IOException;
import java.util.function.Consumer;
import org.payersim.inquiry.Inquiry;
import org.payersim.inquiry.InquirySet;
import org.payersim.x12.guide.Guide;
import org.payersim.x12.syntax.Segment;
import org.payersim.x12.syntax.SegmentReader;

/**
 * Takes the inquiries of a set that was checked and found sound, one at a time. The guide tells the
 * loop of every segment. An inquiry is complete when the next level or trace begins.
 */
abstract class InquiryReader implements SetContent {
  static final int HL = Segment.pack("HL");
  static final int NM1 = Segment.pack("NM1");
  static final int REF = Segment.pack("REF");
  static final int DMG = Segment.pack("DMG");
  static final int DTP = Segment.pack("DTP");
  static final int TRN = Segment.pack("TRN");
  private static final int BHT = Segment.pack("BHT");

  final Values values;
  private final Consumer<Inquiry> inquiries;
  private final SetSegments segments;

  InquiryReader(SegmentReader reader, Guide guide, Consumer<Inquiry> inquiries, Values values) {
    this.inquiries = inquiries;
    this.values = values;
    this.segments = new SetSegments(reader, guide);
  }

  @Override
  public final void read(InterchangeHeader interchange, GroupHeader group, TransactionSetResult set)
      throws IOException {
    values.begin(interchange.delimiters().component());
    begin(interchange);
    segments.forEach(
        (segment, loop) -> {
          if (segment.id() == BHT) {
            header(
                new InquirySet(
                    set.controlNumber(),
                    values.text(segment, 2),
                    values.text(segment, 3),
                    values.text(segment, 6)));
          } else {
            take(segment, loop);
          }
        });
    end();
  }

  /** An inquiry is complete. */
  final void hand(Inquiry inquiry) {
    inquiries.accept(inquiry);
  }

  /** A set begins. */
  abstract void begin(InterchangeHeader interchange);

  /** Its header was read. */
  abstract void header(InquirySet set);

  /** A segment in its loop. */
  abstract void take(Segment segment, String loop);

  /** The set has ended. */
  abstract void end();
}
