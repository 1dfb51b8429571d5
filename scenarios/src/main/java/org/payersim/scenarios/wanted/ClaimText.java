package org.payersim.scenarios.wanted;

import java.util.ArrayList;
import java.util.List;
import org.payersim.money.Money;

/**
 * A claim as an 837 has it, from its CLM on.
 *
 * @param head what stands before the first line
 * @param lines its lines
 */
record ClaimText(List<String> head, List<LineText> lines) {
  /** So many diagnoses one HI has room for. */
  private static final int MOST_DIAGNOSES = 12;

  ClaimText {
    head = List.copyOf(head);
    lines = List.copyOf(lines);
  }

  static ClaimText of(List<String> segments) {
    List<String> head = new ArrayList<>();
    List<List<String>> lines = new ArrayList<>();
    for (String segment : segments) {
      if (segment.startsWith("LX*")) {
        lines.add(new ArrayList<>());
      }
      (lines.isEmpty() ? head : lines.get(lines.size() - 1)).add(segment);
    }
    return new ClaimText(head, lines.stream().map(LineText::new).toList());
  }

  /** The provider's number (CLM01). */
  String number() {
    return head.get(0).split("\\*", -1)[1];
  }

  /** SV1, SV2 or SV3: whether lines of another claim may stand here. */
  String kind() {
    String service = lines.isEmpty() ? "" : lines.get(0).service();
    return service.isEmpty() ? "" : service.substring(0, 3);
  }

  List<String> segments() {
    List<String> all = new ArrayList<>(head);
    lines.forEach(line -> all.addAll(line.segments()));
    return all;
  }

  /** The same with other lines; its charge is theirs together. */
  ClaimText withLines(List<LineText> others) {
    Money total = Money.ZERO;
    List<LineText> numbered = new ArrayList<>();
    for (LineText line : others) {
      total = total.plus(line.charge());
      numbered.add(line.numbered(numbered.size() + 1, number()));
    }
    return new ClaimText(withElement(2, total.toPlainString()), numbered);
  }

  /** The same under another number, with nothing that only goes with the old one. */
  ClaimText renamed(String number) {
    List<String> changed = new ArrayList<>(withElement(1, number));
    changed.removeIf(segment -> segment.startsWith("REF*D9*"));
    ClaimText renamed = new ClaimText(changed, lines);
    return renamed.withLines(lines);
  }

  private List<String> withElement(int number, String value) {
    List<String> elements = new ArrayList<>(List.of(head.get(0).split("\\*", -1)));
    elements.set(number, value);
    List<String> changed = new ArrayList<>(head);
    changed.set(0, String.join("*", elements));
    return changed;
  }

  /** Diagnosis codes in the order lines point to them. */
  List<String> diagnoses() {
    List<String> codes = new ArrayList<>();
    for (String segment : head) {
      if (segment.startsWith("HI*AB")) {
        for (String part : segment.substring(3).split("\\*", -1)) {
          if (part.startsWith("ABK:") || part.startsWith("ABF:")) {
            codes.add(part.substring(4));
          }
        }
      }
    }
    return codes;
  }

  /** With a diagnosis more, if it has not got it and there is room. */
  private ClaimText withDiagnosis(String code) {
    List<String> codes = diagnoses();
    if (codes.contains(code) || codes.isEmpty() || codes.size() >= MOST_DIAGNOSES) {
      return this;
    }
    List<String> changed = new ArrayList<>(head);
    for (int i = 0; i < changed.size(); i++) {
      if (changed.get(i).startsWith("HI*ABK:")) {
        changed.set(i, changed.get(i) + "*ABF:" + code);
      }
    }
    return new ClaimText(changed, lines);
  }

  /** A line of another claim as it would stand here, and this claim with what it points to. */
  Adopted adopt(LineText line, ClaimText from) {
    ClaimText grown = this;
    List<Integer> pointers = new ArrayList<>();
    List<String> theirs = from.diagnoses();
    for (int pointer : line.pointers()) {
      if (pointer <= theirs.size()) {
        grown = grown.withDiagnosis(theirs.get(pointer - 1));
        int at = grown.diagnoses().indexOf(theirs.get(pointer - 1));
        if (at >= 0 && !pointers.contains(at + 1)) {
          pointers.add(at + 1);
        }
      }
    }
    return new Adopted(grown, line.withPointers(pointers));
  }

  /**
   * A line taken over.
   *
   * @param claim with the diagnoses it points to
   */
  record Adopted(ClaimText claim, LineText line) {}
}
