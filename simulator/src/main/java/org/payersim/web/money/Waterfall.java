package org.payersim.web.money;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.explain.CodeWords;
import org.payersim.explain.Explained;
import org.payersim.explain.Explained.ExplainedLine;
import org.payersim.money.Money;

/**
 * How a charge walks down to what is paid: one bar a step, each beginning where the one before
 * ended. A fold over the rulings the CAS segments are made of.
 *
 * @param title what it is about
 * @param bars the charge first, what is paid last
 */
public record Waterfall(String title, List<Bar> bars) {
  /** Bars are drawn on a scale of this many parts. */
  public static final int SCALE = 1000;

  public Waterfall {
    bars = List.copyOf(bars);
  }

  /** What a bar stands for. */
  public enum Kind {
    CHARGE,
    ALLOWED,
    WRITTEN_OFF,
    PATIENT,
    OTHER,
    PAID;

    /** Its name in style sheets. */
    public String css() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A step.
   *
   * @param kind what it stands for
   * @param label what it is called
   * @param code group, CARC and RARCs; empty for sums
   * @param amount what it is, or what it takes off
   * @param left what is open after it
   * @param from where the bar begins, in parts of the charge
   * @param width how wide it is, in parts of the charge
   */
  public record Bar(
      Kind kind, String label, String code, Money amount, Money left, int from, int width) {
    /** Whether it takes something off. */
    public boolean isStep() {
      return switch (kind) {
        case WRITTEN_OFF, PATIENT, OTHER -> true;
        case CHARGE, ALLOWED, PAID -> false;
      };
    }
  }

  /** Of one line. */
  public static Waterfall of(ExplainedLine line) {
    String code = line.submitted().procedure().code();
    return walk(
        "Line %d: %s"
            .formatted(
                line.submitted().number(),
                code.isEmpty() ? line.submitted().revenueCode() : line.submitted().procedure()),
        line.decided().charge(),
        line.decided().allowed(),
        takings(line));
  }

  /** Of the claim as a whole: what has the same reason is one bar. */
  public static Waterfall of(Explained explained) {
    Map<Reason, Taken> sums = new LinkedHashMap<>();
    Money charge = Money.ZERO;
    for (int phase = 0; phase < 2; phase++) {
      for (ExplainedLine line : explained.lines()) {
        charge = phase == 0 ? charge.plus(line.decided().charge()) : charge;
        for (Taken taken : takings(line)) {
          if (taken.beforeAllowed() == (phase == 0)) {
            sums.merge(taken.reason(), taken, Taken::plus);
          }
        }
      }
    }
    return walk("The claim as a whole", charge, explained.allowed(), List.copyOf(sums.values()));
  }

  private record Taken(Reason reason, Money amount, boolean beforeAllowed) {
    Taken plus(Taken other) {
      return new Taken(reason, amount.plus(other.amount), beforeAllowed);
    }
  }

  private static List<Taken> takings(ExplainedLine line) {
    List<Taken> takings = new ArrayList<>();
    Money left = line.decided().charge();
    boolean before = true;
    for (Explained.Step step : line.steps()) {
      Optional<Adjustment> adjustment = step.findAdjustment();
      if (adjustment.isPresent()) {
        before &= !(step.ruling() instanceof Ruling.Shared) && isAbove(left, line);
        takings.add(new Taken(adjustment.get().reason(), adjustment.get().amount(), before));
        left = step.left();
      }
    }
    return takings;
  }

  /** Whether what is open is more than is allowed: the price has still to be taken down. */
  private static boolean isAbove(Money left, ExplainedLine line) {
    return left.cents() > line.decided().allowed().cents();
  }

  private static Waterfall walk(String title, Money charge, Money allowed, List<Taken> takings) {
    List<Bar> bars = new ArrayList<>();
    bars.add(sum(Kind.CHARGE, "Charged", charge, charge));
    Money left = charge;
    boolean allowedTold = false;
    for (Taken taken : takings) {
      if (!taken.beforeAllowed() && !allowedTold) {
        bars.add(sum(Kind.ALLOWED, "Allowed", allowed, charge));
        allowedTold = true;
      }
      left = left.minus(taken.amount());
      bars.add(step(taken, left, charge));
    }
    if (!allowedTold && !allowed.isZero()) {
      bars.add(sum(Kind.ALLOWED, "Allowed", allowed, charge));
    }
    bars.add(sum(Kind.PAID, "Paid", left, charge));
    return new Waterfall(title, bars);
  }

  private static Bar sum(Kind kind, String label, Money amount, Money charge) {
    return new Bar(kind, label, "", amount, amount, 0, parts(amount, charge));
  }

  private static Bar step(Taken taken, Money left, Money charge) {
    int a = parts(left, charge);
    int b = parts(left.plus(taken.amount()), charge);
    Reason reason = taken.reason();
    return new Bar(
        kind(reason.group()),
        CodeWords.ofReasonCode(reason.carc()),
        reason.toString(),
        taken.amount(),
        left,
        Math.min(a, b),
        Math.abs(b - a));
  }

  private static Kind kind(AdjustmentGroup group) {
    return switch (group) {
      case PR -> Kind.PATIENT;
      case CO -> Kind.WRITTEN_OFF;
      case OA, PI -> Kind.OTHER;
    };
  }

  /** A part of a whole, in parts of {@link #SCALE}. */
  public static int parts(Money part, Money whole) {
    if (whole.cents() <= 0) {
      return 0;
    }
    long parts = Math.clamp(part.cents(), 0L, whole.cents()) * SCALE / whole.cents();
    return (int) parts;
  }
}
