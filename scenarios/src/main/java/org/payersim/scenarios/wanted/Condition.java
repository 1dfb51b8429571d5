package org.payersim.scenarios.wanted;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.payersim.scenarios.wanted.Result.Line;
import org.payersim.scenarios.wanted.Result.Standing;

/** One thing that shall be so. */
public sealed interface Condition {
  /** Whether it is so. */
  boolean holds(Result result);

  /** Whether it names a code, so that it may be known where to look. */
  default boolean isCoded() {
    return switch (this) {
      case OfLine line -> !line.carc().isEmpty() || !line.rarcs().isEmpty();
      case OfClaim claim -> true;
      case OfCounter counter -> false;
    };
  }

  /** How a line ends. */
  enum Verdict {
    PAID,
    DENIED,
    /** Nothing is paid, whether denied or all of it somebody else's. */
    UNPAID,
    ANY
  }

  /**
   * Of a line.
   *
   * @param line one-based position; 0 for whichever
   * @param verdict how it ends
   * @param paid what is paid
   * @param group of an adjustment it has; empty for any
   * @param carc of the same adjustment; empty for any, and of both for none in particular
   * @param amount of the same adjustment
   * @param rarcs remark codes told with it, on the line or on the claim
   */
  record OfLine(
      int line,
      Verdict verdict,
      Range paid,
      String group,
      String carc,
      Range amount,
      List<String> rarcs)
      implements Condition {
    public OfLine {
      rarcs = List.copyOf(rarcs);
    }

    @Override
    public boolean holds(Result result) {
      return result.lines().stream()
          .anyMatch(one -> (line == 0 || line == one.number()) && isMetBy(one));
    }

    /** Whether a line is as wanted, wherever it stands. */
    boolean isMetBy(Line one) {
      boolean ends =
          switch (verdict) {
            case PAID -> one.paid().isPositive() && !one.denied();
            case DENIED -> one.denied();
            case UNPAID -> !one.paid().isPositive();
            case ANY -> true;
          };
      return ends && paid.holds(one.paid()) && hasReason(one) && one.remarks().containsAll(rarcs);
    }

    private boolean hasReason(Line one) {
      return (group.isEmpty() && carc.isEmpty())
          || one.adjustments().stream()
              .anyMatch(
                  a ->
                      (group.isEmpty() || group.equals(a.group()))
                          && (carc.isEmpty() || carc.equals(a.carc()))
                          && amount.holds(a.amount()));
    }

    /** Whether only amounts may be wrong with a line. */
    boolean isMetButForAmounts(Line one) {
      return new OfLine(line, verdict, Range.ANY, group, carc, Range.ANY, rarcs).isMetBy(one);
    }

    /** The same of the line in this place. */
    OfLine at(int position) {
      return new OfLine(position, verdict, paid, group, carc, amount, rarcs);
    }

    boolean asksForAmounts() {
      return !paid.isAny() || !amount.isAny();
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(line == 0 ? "a line" : "line " + line);
      if (verdict != Verdict.ANY) {
        text.append(' ').append(verdict.name().toLowerCase(Locale.ROOT));
      }
      if (!paid.isAny()) {
        text.append(' ').append(paid);
      }
      if (!carc.isEmpty()) {
        text.append(' ').append(group.isEmpty() ? "CARC " : group + "-").append(carc);
      } else if (!group.isEmpty()) {
        text.append(" group ").append(group);
      }
      if (!amount.isAny()) {
        text.append(' ').append(amount);
      }
      rarcs.forEach(rarc -> text.append(' ').append(rarc));
      return text.toString();
    }
  }

  /**
   * Of the claim as a whole.
   *
   * @param state what becomes of it
   * @param status CLP02; empty for any
   * @param rejection status of a 277CA such as A7:507; empty for any
   * @param paid what is paid for it
   */
  record OfClaim(Optional<Result.State> state, String status, String rejection, Range paid)
      implements Condition {
    @Override
    public boolean holds(Result result) {
      return (state.isEmpty() || state.get() == result.state())
          && (status.isEmpty() || status.equals(result.status()))
          && (rejection.isEmpty() || result.rejections().contains(rejection))
          && paid.holds(result.paid());
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("claim");
      state.ifPresent(one -> text.append(' ').append(one.name().toLowerCase(Locale.ROOT)));
      if (!status.isEmpty()) {
        text.append(" status ").append(status);
      }
      if (!rejection.isEmpty()) {
        text.append(' ').append(rejection);
      }
      return text.append(paid.isAny() ? "" : " paid " + paid).toString();
    }
  }

  /** When a counter stands where. */
  enum When {
    /** Reached by this claim, and not before. */
    JUST_MET,
    /** Reached before this claim. */
    MET_BEFORE,
    /** Not reached with this claim. */
    NOT_MET,
    /** So much is left before this claim. */
    LEFT_BEFORE,
    /** So much is left after it. */
    LEFT_AFTER
  }

  /**
   * Of the patient's deductible or out-of-pocket maximum, or of the family's.
   *
   * @param counter which
   * @param when where it stands
   * @param left what is left; for {@code LEFT_BEFORE} and {@code LEFT_AFTER}
   */
  record OfCounter(Result.Counter counter, When when, Range left) implements Condition {
    @Override
    public boolean holds(Result result) {
      Standing standing = result.counters().get(counter);
      if (standing == null) {
        return false;
      }
      return switch (when) {
        case JUST_MET -> standing.leftBefore().isPositive() && !standing.leftAfter().isPositive();
        case MET_BEFORE -> !standing.leftBefore().isPositive();
        case NOT_MET -> standing.leftAfter().isPositive();
        case LEFT_BEFORE -> left.holds(standing.leftBefore());
        case LEFT_AFTER -> left.holds(standing.leftAfter());
      };
    }

    @Override
    public String toString() {
      String name = counter.words();
      return switch (when) {
        case JUST_MET -> name + " just met";
        case MET_BEFORE -> name + " met before";
        case NOT_MET -> name + " not met";
        case LEFT_BEFORE -> name + " left " + left + " before";
        case LEFT_AFTER -> name + " left " + left + " after";
      };
    }
  }
}
