package org.payersim.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.scenarios.X12Text.Segment;

/**
 * Checks that hold for whatever a payer writes, independently of what a scenario expects: trailers
 * repeat their header's control number and count right, and an 835 balances (see {@link
 * RemittanceCheck}).
 */
public final class X12Check {
  private final List<String> faults = new ArrayList<>();
  private Optional<Segment> interchange = Optional.empty();
  private Optional<Segment> group = Optional.empty();
  private Optional<Segment> set = Optional.empty();
  private int groups;
  private int sets;
  private int segments;

  private X12Check() {}

  /** Everything wrong with an output, one sentence each; empty if nothing is. */
  public static List<String> faults(byte[] output) {
    X12Text text = X12Text.of(output);
    X12Check check = new X12Check();
    if (text.segments().isEmpty()) {
      check.faults.add("is no X12");
    }
    text.segments().forEach(check::envelope);
    check.expect(check.interchange.isEmpty(), "ends inside an interchange");
    check.faults.addAll(RemittanceCheck.faults(text));
    return check.faults;
  }

  private void envelope(Segment segment) {
    segments++;
    switch (segment.id()) {
      case "ISA" -> {
        expect(interchange.isEmpty(), "ISA inside an interchange");
        interchange = Optional.of(segment);
        groups = 0;
      }
      case "GS" -> {
        groups++;
        group = Optional.of(segment);
        sets = 0;
      }
      case "ST" -> {
        sets++;
        set = Optional.of(segment);
        segments = 1;
      }
      case "SE" -> {
        trailer(segment, set, 2, 2);
        count(segment, segments);
        set = Optional.empty();
      }
      case "GE" -> {
        trailer(segment, group, 6, 2);
        count(segment, sets);
        group = Optional.empty();
      }
      case "IEA" -> {
        trailer(segment, interchange, 13, 2);
        count(segment, groups);
        interchange = Optional.empty();
      }
      default -> expect(interchange.isPresent(), segment.id() + " outside an interchange");
    }
    expect(!segment.text().endsWith("*"), segment.text() + " ends with an empty element");
  }

  private void trailer(Segment trailer, Optional<Segment> header, int number, int own) {
    String expected = header.map(h -> h.element(number)).orElse("no header");
    expect(
        expected.equals(trailer.element(own)),
        trailer.text() + " does not repeat the control number " + expected);
  }

  private void count(Segment trailer, int counted) {
    expect(
        trailer.element(1).equals(Integer.toString(counted)),
        trailer.text() + " should count " + counted);
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      faults.add(otherwise);
    }
  }
}
