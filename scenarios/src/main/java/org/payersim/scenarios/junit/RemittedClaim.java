package org.payersim.scenarios.junit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.payersim.scenarios.X12Text;
import org.payersim.scenarios.X12Text.Segment;

/**
 * A claim as an 835 tells it (loop 2100), read by a plain splitter.
 *
 * @param number CLP01
 * @param status CLP02
 * @param charge CLP03
 * @param paid CLP04
 * @param patientResponsibility CLP05, zero if empty
 * @param payerControlNumber CLP07
 * @param remarks MOA, of the claim as a whole
 * @param lines loops 2110 in order
 * @param text its CLP as written
 */
public record RemittedClaim(
    String number,
    String status,
    BigDecimal charge,
    BigDecimal paid,
    BigDecimal patientResponsibility,
    String payerControlNumber,
    List<String> remarks,
    List<Line> lines,
    String text) {
  public RemittedClaim {
    remarks = List.copyOf(remarks);
    lines = List.copyOf(lines);
  }

  /**
   * A service line (loop 2110).
   *
   * @param code SVC01-2, the procedure paid
   * @param charge SVC02
   * @param paid SVC03
   * @param adjustments by group and reason, such as CO-45
   * @param remarks LQ
   * @param segments all its segments as written
   */
  public record Line(
      String code,
      BigDecimal charge,
      BigDecimal paid,
      Map<String, BigDecimal> adjustments,
      List<String> remarks,
      List<String> segments) {}

  /** Every claim of a remittance, in order. */
  public static List<RemittedClaim> list(String remittance) {
    List<RemittedClaim> claims = new ArrayList<>();
    List<Segment> open = new ArrayList<>();
    for (Segment segment : X12Text.of(Answer.bytes(remittance)).segments()) {
      boolean ends = segment.is("CLP") || segment.is("PLB") || segment.is("SE") || segment.is("LX");
      if (ends && !open.isEmpty()) {
        claims.add(of(open));
        open.clear();
      }
      if (segment.is("CLP") || !open.isEmpty()) {
        open.add(segment);
      }
    }
    return claims;
  }

  private static RemittedClaim of(List<Segment> segments) {
    Segment head = segments.get(0);
    List<String> remarks = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (Segment segment : segments) {
      if (segment.is("SVC")) {
        lines.add(
            new Line(
                segment.component(1, 2),
                amount(segment, 2),
                amount(segment, 3),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new ArrayList<>()));
      }
      if (lines.isEmpty()) {
        ofClaim(segment, remarks);
      } else {
        ofLine(segment, lines.get(lines.size() - 1));
      }
    }
    return new RemittedClaim(
        head.element(1),
        head.element(2),
        amount(head, 3),
        amount(head, 4),
        amount(head, 5),
        head.element(7),
        remarks,
        lines,
        head.text());
  }

  private static void ofClaim(Segment segment, List<String> remarks) {
    if (segment.is("MOA")) {
      for (int element = 3; element <= 7; element++) {
        if (!segment.element(element).isEmpty()) {
          remarks.add(segment.element(element));
        }
      }
    }
  }

  private static void ofLine(Segment segment, Line line) {
    line.segments().add(segment.text());
    if (segment.is("LQ")) {
      line.remarks().add(segment.element(2));
    } else if (segment.is("CAS")) {
      for (int at = 2; !segment.element(at).isEmpty(); at += 3) {
        line.adjustments()
            .merge(
                segment.element(1) + "-" + segment.element(at),
                amount(segment, at + 1),
                BigDecimal::add);
      }
    }
  }

  private static BigDecimal amount(Segment segment, int element) {
    String text = segment.element(element);
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }
}
