package org.payersim.adjudication.cover;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.OriginalClaim;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;

/**
 * Did the claim come in time? The plan's limit runs from the first day of the line; the last day is
 * still in time. Where other payers paid first it runs from the day the last of them decided, if
 * that is later; a replacement has a limit of its own from the receipt of the original, if the plan
 * sets one. CO-29 if not. Source: CARC 29; 42 CFR 424.44 has one calendar year, and CMS takes the
 * first day for professional claims (Pub. 100-04, chapter 1, section 70).
 */
public final class TimelyFiling extends LineStage {
  private static final Reason TOO_LATE = Reason.of(AdjustmentGroup.CO, "29");

  /** DTP01: the day a claim was adjudicated or paid. */
  private static final String DECIDED = "573";

  /** In time. */
  public record InTime(LocalDate receivedOn, LocalDate lastDay) implements Finding {}

  /** Too late. */
  public record Late(LocalDate service, LocalDate receivedOn, LocalDate lastDay)
      implements Finding {}

  /**
   * In time after another payer's decision.
   *
   * @param decided the day the last earlier payer decided
   */
  public record InTimeAfterOthers(LocalDate decided, LocalDate receivedOn, LocalDate lastDay)
      implements Finding {}

  /** Too late, also after another payer's decision. */
  public record LateAfterOthers(LocalDate decided, LocalDate receivedOn, LocalDate lastDay)
      implements Finding {}

  /** A correction in time. */
  public record CorrectionInTime(LocalDate receivedOn, LocalDate lastDay) implements Finding {}

  /** A correction too late. */
  public record CorrectionLate(LocalDate original, LocalDate receivedOn, LocalDate lastDay)
      implements Finding {}

  /** Whether this ruling denies for coming too late. */
  public static boolean isLate(Ruling ruling) {
    return !(ruling instanceof Ruling.Pended)
        && (ruling.finding() instanceof Late
            || ruling.finding() instanceof LateAfterOthers
            || ruling.finding() instanceof CorrectionLate);
  }

  @Override
  protected void decide(LineWorksheet line) {
    Optional<OriginalClaim> original = line.claim().caseFile().circumstances().original();
    Optional<Period> corrections = line.plan().filingLimit().corrections();
    if (original.isPresent() && corrections.isPresent()) {
      correction(line, original.get().receivedOn(), corrections.get());
      return;
    }
    LocalDate service = line.service().service().from();
    if (line.claim().isAfterOthers()) {
      Optional<LocalDate> decided = lastDecision(line).filter(service::isBefore);
      if (decided.isPresent()) {
        decideAfterOthers(line, decided.get());
        return;
      }
    }
    LocalDate lastDay = line.plan().filingLimit().lastDay(service);
    LocalDate receivedOn = line.claim().caseFile().receivedOn();
    if (receivedOn.isAfter(lastDay)) {
      line.deny(this, new Late(service, receivedOn, lastDay), TOO_LATE);
    } else {
      line.note(this, new InTime(receivedOn, lastDay));
    }
  }

  private void decideAfterOthers(LineWorksheet line, LocalDate decided) {
    LocalDate lastDay = line.plan().filingLimit().lastDay(decided);
    LocalDate receivedOn = line.claim().caseFile().receivedOn();
    if (receivedOn.isAfter(lastDay)) {
      line.deny(this, new LateAfterOthers(decided, receivedOn, lastDay), TOO_LATE);
    } else {
      line.note(this, new InTimeAfterOthers(decided, receivedOn, lastDay));
    }
  }

  /** DTP 573 of the line, or of a payer who decided the claim as a whole. */
  private static Optional<LocalDate> lastDecision(LineWorksheet line) {
    Stream<LocalDate> ofLine =
        line.service().priorAdjudications().stream().flatMap(prior -> prior.adjudicated().stream());
    Stream<LocalDate> ofClaim =
        line.claim().claim().otherPayers().stream()
            .flatMap(payer -> payer.dates().stream())
            .filter(date -> date.qualifier().equals(DECIDED))
            .map(date -> date.span().to());
    return Stream.concat(ofLine, ofClaim).max(Comparator.naturalOrder());
  }

  private void correction(LineWorksheet line, LocalDate original, Period limit) {
    LocalDate lastDay = original.plus(limit);
    LocalDate receivedOn = line.claim().caseFile().receivedOn();
    if (receivedOn.isAfter(lastDay)) {
      line.deny(this, new CorrectionLate(original, receivedOn, lastDay), TOO_LATE);
    } else {
      line.note(this, new CorrectionInTime(receivedOn, lastDay));
    }
  }
}
