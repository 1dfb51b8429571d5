package org.payersim.scenarios.wanted;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.money.Money;

/**
 * What became of a claim, as far as somebody may want it.
 *
 * @param state whether it was decided
 * @param status CLP02; empty if it is on no 835
 * @param rejections statuses of a 277CA such as A7:507
 * @param paid what the payer pays for it
 * @param lines line by line; empty if none is decided
 * @param counters where the patient's counters stand, those there are
 */
public record Result(
    State state,
    String status,
    List<String> rejections,
    Money paid,
    List<Line> lines,
    Map<Counter, Standing> counters) {
  /** What became of it. */
  public enum State {
    DECIDED,
    PENDED,
    REJECTED,
    /** Its transaction set was not accepted, or it was never answered. */
    UNREAD
  }

  /** Which counter. */
  public enum Counter {
    DEDUCTIBLE("deductible"),
    FAMILY_DEDUCTIBLE("family deductible"),
    OUT_OF_POCKET("out-of-pocket"),
    FAMILY_OUT_OF_POCKET("family out-of-pocket");

    private final String words;

    Counter(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    boolean isFamily() {
      return this == FAMILY_DEDUCTIBLE || this == FAMILY_OUT_OF_POCKET;
    }

    boolean isDeductible() {
      return this == DEDUCTIBLE || this == FAMILY_DEDUCTIBLE;
    }
  }

  /** A group and CARC, and how much. */
  public record Taken(String group, String carc, Money amount) {}

  /**
   * A line.
   *
   * @param number its one-based position
   * @param remarks RARCs told of it, or of the whole claim
   */
  public record Line(
      int number, boolean denied, Money paid, List<Taken> adjustments, Set<String> remarks) {}

  /**
   * A counter around a claim.
   *
   * @param limit how far it may go
   */
  public record Standing(Money limit, Money usedBefore, Money usedAfter) {
    Money leftBefore() {
      return limit.minus(usedBefore).max(Money.ZERO);
    }

    Money leftAfter() {
      return limit.minus(usedAfter).max(Money.ZERO);
    }
  }

  /** Of a claim nothing is known of. */
  static final Result UNREAD =
      new Result(State.UNREAD, "", List.of(), Money.ZERO, List.of(), Map.of());

  /** What a decision came to. */
  static Result of(Adjudication decided, Map<Counter, Standing> counters) {
    return switch (decided) {
      case Adjudication.Rejected rejected ->
          new Result(
              State.REJECTED,
              "",
              rejected.rejections().stream().map(one -> one.status().toString()).toList(),
              Money.ZERO,
              List.of(),
              counters);
      case Adjudication.Pended pended ->
          new Result(State.PENDED, "", List.of(), Money.ZERO, List.of(), counters);
      case Adjudication.Voided voided ->
          new Result(State.DECIDED, "22", List.of(), Money.ZERO, List.of(), counters);
      case Adjudication.Finalized finalized -> of(finalized.determination(), counters);
      case Adjudication.Replaced replaced -> of(replaced.determination(), counters);
    };
  }

  private static Result of(Determination decision, Map<Counter, Standing> counters) {
    Set<String> ofClaim = new LinkedHashSet<>();
    decision.rulings().forEach(ruling -> addRemarks(ruling, ofClaim));
    List<Line> lines = new ArrayList<>();
    for (LineDetermination line : decision.lines()) {
      Set<String> remarks = new LinkedHashSet<>(ofClaim);
      line.rulings().forEach(ruling -> addRemarks(ruling, remarks));
      List<Taken> taken = new ArrayList<>();
      for (Adjustment adjustment : line.adjustments()) {
        taken.add(
            new Taken(
                adjustment.reason().group().name(),
                adjustment.reason().carc(),
                adjustment.amount()));
      }
      lines.add(new Line(line.number(), line.isDenied(), line.paid(), taken, remarks));
    }
    return new Result(
        State.DECIDED, decision.status(), List.of(), decision.paid(), lines, counters);
  }

  private static void addRemarks(Ruling ruling, Set<String> remarks) {
    if (ruling instanceof Ruling.Remarked remarked) {
      remarks.addAll(remarked.rarcs());
    } else if (!(ruling instanceof Ruling.Noted) && ruling instanceof Ruling.Adjusting adjusting) {
      remarks.addAll(adjusting.adjustment().reason().rarcs());
    }
  }
}
