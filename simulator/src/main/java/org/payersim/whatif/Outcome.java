package org.payersim.whatif;

import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.Settlement;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.money.Money;

/**
 * What a claim came to, or would come to. Charge is paid, patient, write-off and elsewhere
 * together; all are zero where nothing is decided.
 *
 * @param state what became of it
 * @param paid what the payer pays
 * @param patient what the patient bears (group PR)
 * @param writeOff what the provider loses (groups CO and PI)
 * @param elsewhere what others answer for (group OA)
 * @param interest what is paid on top, since that is late
 * @param lines line by line; empty where nothing is decided
 */
public record Outcome(
    State state,
    Money paid,
    Money patient,
    Money writeOff,
    Money elsewhere,
    Money interest,
    List<OfLine> lines) {

  /** What became of a claim. */
  public enum State {
    /** Not accepted (277CA). */
    REJECTED("rejected"),
    /** Waits for an examiner. */
    WAITS("waits"),
    DENIED("denied"),
    /** Nothing is due from anybody. */
    NOTHING_DUE("nothing due"),
    /** All of it is the patient's. */
    PATIENT_OWES("the patient owes it"),
    PAID("paid"),
    /** Took an earlier claim back. */
    VOIDED("takes a claim back");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** As a sentence has it. */
    public String words() {
      return words;
    }
  }

  /**
   * A line.
   *
   * @param number its one-based position
   * @param denied whether it was denied
   * @param reasons group and CARC of what was taken off, each once, in order
   */
  public record OfLine(
      int number, Money paid, Money patient, boolean denied, List<String> reasons) {}

  /** What a decision came to. */
  public static Outcome of(Adjudication decided) {
    return switch (decided) {
      case Adjudication.Rejected rejected -> undecided(State.REJECTED);
      case Adjudication.Voided voided -> undecided(State.VOIDED);
      case Adjudication.Pended pended -> undecided(State.WAITS);
      case Adjudication.Finalized finalized -> of(finalized.determination());
      case Adjudication.Replaced replaced -> of(replaced.determination());
    };
  }

  private static Outcome undecided(State state) {
    return new Outcome(
        state, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, List.of());
  }

  private static Outcome of(Determination decision) {
    Money writeOff = Money.ZERO;
    Money elsewhere = Money.ZERO;
    List<OfLine> lines = new ArrayList<>();
    for (LineDetermination line : decision.lines()) {
      for (Adjustment adjustment : line.adjustments()) {
        switch (adjustment.reason().group()) {
          case CO, PI -> writeOff = writeOff.plus(adjustment.amount());
          case OA -> elsewhere = elsewhere.plus(adjustment.amount());
          case PR -> {}
        }
      }
      lines.add(
          new OfLine(
              line.number(),
              line.paid(),
              line.patientResponsibility(),
              line.isDenied(),
              line.adjustments().stream()
                  .map(a -> a.reason().group() + "-" + a.reason().carc())
                  .distinct()
                  .toList()));
    }
    return new Outcome(
        state(decision),
        decision.paid(),
        decision.patientResponsibility(),
        writeOff,
        elsewhere,
        decision.interest(),
        List.copyOf(lines));
  }

  private static State state(Determination decision) {
    return switch (Settlement.of(decision)) {
      case PAID -> State.PAID;
      case PATIENT_OWES -> State.PATIENT_OWES;
      case NOTHING_DUE -> State.NOTHING_DUE;
      case DENIED -> State.DENIED;
    };
  }

  /** Whether the same people bear the same amounts, whatever the reasons are called. */
  boolean isSame(Outcome other) {
    return state == other.state
        && paid.equals(other.paid)
        && patient.equals(other.patient)
        && writeOff.equals(other.writeOff)
        && elsewhere.equals(other.elsewhere);
  }

  private boolean isDecided() {
    return state != State.REJECTED && state != State.WAITS;
  }

  /** What provider or member get from somebody: paid and patient's share together. */
  public Money income() {
    return paid.plus(patient);
  }

  /**
   * Whether this is better than another outcome: more is paid; or as much is paid, and less is
   * denied or the provider loses less; or it is decided at all.
   */
  public boolean isBetterThan(Outcome other) {
    if (!isDecided() || !other.isDecided()) {
      return state.compareTo(other.state) > 0 && (!isDecided() || isWorthDeciding());
    }
    int more = paid.compareTo(other.paid);
    return more > 0
        || (more == 0 && (denied() < other.denied() || income().compareTo(other.income()) > 0));
  }

  private boolean isWorthDeciding() {
    return state != State.DENIED;
  }

  private long denied() {
    return lines.stream().filter(OfLine::denied).count();
  }
}
