package org.payersim.transcript;

import java.util.ArrayList;
import java.util.List;
import org.payersim.x12.syntax.Delimiters;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * A claim of another form as an interchange with one 837. All of it comes from the claim, the day
 * of the envelope too, so the same claim makes the same bytes whenever it comes; only the control
 * number tells one sending from another.
 *
 * @param bytes the interchange
 * @param controlNumber ISA13
 * @param account CLM01
 * @param places from which part of the claim each segment of the set was written, ST first
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
public record Transcript(byte[] bytes, String controlNumber, String account, List<String> places) {
  /** Longest CLM01 that is certain to come back whole: 005010X221A1, CLP01. */
  public static final int LONGEST_ACCOUNT = 20;

  /** What X12 can carry as it is. */
  public static final String ACCOUNT = "[ -~\u00A0-\u00FF&&[^*:^~]]+";

  /**
   * What stands around the segments of a claim.
   *
   * @param sender ISA06 and GS02: by this every claim of one form is known
   * @param guide GS08 and ST03
   * @param payerId ISA08 and GS03
   * @param day when the claim was made, yyyymmdd
   * @param time when, hhmm
   * @param whole the place that means the claim as a whole
   * @param made the place that says when it was made
   */
  public record Head(
      String sender,
      String guide,
      String payerId,
      String day,
      String time,
      String whole,
      String made) {}

  /**
   * Puts an envelope around the segments of one claim.
   *
   * @param set everything between BHT and SE
   * @param sending what tells this sending from others of the same claim
   */
  public static Transcript of(Head head, TracedWriter set, String account, String sending) {
    byte[] content = set.bytes();
    long number = Enclosed.number(content, sending);
    SegmentWriter out = new SegmentWriter(Delimiters.STANDARD, true);
    Enclosed.open(out, head, "HC", number);
    out.begin("ST").text("837").text("0001").text(head.guide()).end();
    out.begin("BHT")
        .text("0019")
        .text("00")
        .padded(number, 9)
        .text(head.day())
        .text(head.time())
        .text("CH")
        .end();
    byte[] opened = out.take();
    Enclosed.close(out, set.segments() + 3L, number);
    byte[] closed = out.toByteArray();
    byte[] all = new byte[opened.length + content.length + closed.length];
    System.arraycopy(opened, 0, all, 0, opened.length);
    System.arraycopy(content, 0, all, opened.length, content.length);
    System.arraycopy(closed, 0, all, opened.length + content.length, closed.length);
    List<String> places = new ArrayList<>(List.of(head.whole(), head.made()));
    places.addAll(set.places());
    return new Transcript(all, "%09d".formatted(number), account, List.copyOf(places));
  }
}
