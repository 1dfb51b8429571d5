package org.payersim.scenarios.wanted;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.payersim.money.Money;
import org.payersim.scenarios.Output;
import org.payersim.scenarios.X12Text;
import org.payersim.scenarios.X12Text.Segment;
import org.payersim.scenarios.wanted.Result.Line;
import org.payersim.scenarios.wanted.Result.State;
import org.payersim.scenarios.wanted.Result.Taken;

/**
 * Reads what became of a claim from the documents alone: a reader of an 835 sees no rulings, only
 * that nothing is paid of a line and what was taken off.
 */
final class Paper {
  private final String claim;
  private final List<String> rejections = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> ofClaim = new LinkedHashSet<>();
  private final Set<String> statuses = new LinkedHashSet<>();
  private boolean accepted;
  private boolean ours;
  private boolean onLine;
  private String status = "";
  private Money paid = Money.ZERO;
  private Money linePaid = Money.ZERO;
  private List<Taken> taken = new ArrayList<>();
  private Set<String> remarks = new LinkedHashSet<>();

  private Paper(String claim) {
    this.claim = claim;
  }

  /**
   * What the answers say of a claim; of several times it stands in an 835, the last that is no
   * reversal.
   *
   * @param answers at each turn, from the one it came in at
   */
  static Result of(String claim, List<Map<Output, byte[]>> answers) {
    Paper paper = new Paper(claim);
    for (Map<Output, byte[]> turn : answers) {
      if (turn.containsKey(Output.CLAIM_ACKNOWLEDGMENT)) {
        paper.acknowledged(X12Text.of(turn.get(Output.CLAIM_ACKNOWLEDGMENT)).segments());
      }
      if (turn.containsKey(Output.REMITTANCE)) {
        X12Text.of(turn.get(Output.REMITTANCE)).segments().forEach(paper::remitted);
        paper.closeLine();
      }
    }
    return paper.result();
  }

  private void acknowledged(List<Segment> segments) {
    boolean about = false;
    for (Segment segment : segments) {
      if (segment.is("TRN")) {
        about = segment.element(2).equals(claim);
      } else if (about && segment.is("STC")) {
        if (segment.component(1, 1).equals("A2")) {
          accepted = true;
        } else {
          rejections.add(segment.element(1));
        }
      }
    }
  }

  private void remitted(Segment segment) {
    switch (segment.id()) {
      case "CLP" -> open(segment);
      case "SVC" -> {
        closeLine();
        onLine = ours;
        linePaid = ours ? Money.of(segment.element(3)) : Money.ZERO;
      }
      case "CAS" -> {
        for (int at = 2; ours && at <= 17 && !segment.element(at).isEmpty(); at += 3) {
          taken.add(
              new Taken(
                  segment.element(1), segment.element(at), Money.of(segment.element(at + 1))));
        }
      }
      case "LQ" -> (onLine ? remarks : ofClaim).add(ours ? segment.element(2) : "");
      case "MOA", "MIA" -> {
        if (ours) {
          ofClaim.addAll(segment.elements());
        }
      }
      case "PLB", "SE" -> {
        closeLine();
        ours = false;
      }
      default -> {
        // says nothing one may want
      }
    }
  }

  private void open(Segment segment) {
    closeLine();
    boolean about = segment.element(1).equals(claim);
    if (about) {
      statuses.add(segment.element(2));
    }
    ours = about && (!segment.element(2).equals("22") || status.isEmpty());
    if (ours) {
      status = segment.element(2);
      paid = Money.of(segment.element(4));
      lines.clear();
      ofClaim.clear();
    }
  }

  private void closeLine() {
    if (onLine) {
      boolean denied = !linePaid.isPositive() && !taken.isEmpty();
      lines.add(new Line(lines.size() + 1, denied, linePaid, taken, remarks));
    }
    onLine = false;
    taken = new ArrayList<>();
    remarks = new LinkedHashSet<>();
  }

  private Result result() {
    State state =
        !status.isEmpty()
            ? State.DECIDED
            : accepted ? State.PENDED : rejections.isEmpty() ? State.UNREAD : State.REJECTED;
    List<Line> all = new ArrayList<>();
    for (Line line : lines) {
      Set<String> told = new LinkedHashSet<>(ofClaim);
      told.addAll(line.remarks());
      all.add(new Line(line.number(), line.denied(), line.paid(), line.adjustments(), told));
    }
    return new Result(state, status, List.copyOf(rejections), paid, all, Map.of());
  }
}
