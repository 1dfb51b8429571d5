package org.payersim.adjudication.price;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.worksheet.ClaimStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.History;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Price;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.contract.Contract;
import org.payersim.contract.MultipleRule;
import org.payersim.contract.Reductions;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rate;
import org.payersim.money.Rounding;
import org.payersim.rules.RuleBook;

/**
 * Several procedures of one kind on one day: the lesser ones are cut. Ranked by fee, never by
 * charge or by their order on the claim; the charge caps the reduced fee. What is cut is CO-59, out
 * of network PR-59 as far as the patient may be billed. Services of earlier claims take part as
 * they were priced and keep what they were left with; where they were left with more than is due to
 * them beside this claim, the difference is taken off this claim's lines, so that the day comes to
 * what it would on one claim (our own decision: the other claim is not touched). Surgeries are
 * compared within one physician, or colleagues of one practice and specialty; therapy and tests
 * within one practice. Source: CARC 59; CMS Pub. 100-04, chapter 12, sections 30.6.5 and 40.6;
 * chapter 5, section 10.7; chapter 13, section 40.
 */
public final class MultipleProcedures extends ClaimStage {
  private static final Reason WRITE_OFF = Reason.of(AdjustmentGroup.CO, "59");
  private static final Reason BALANCE = Reason.of(AdjustmentGroup.PR, "59");

  /** A surgery among several. */
  public record Ranked(int rank, Rate part, Money fee, Money left) implements Finding {}

  /**
   * A scope beside a dearer one of its family.
   *
   * @param beyond what it goes beyond the base scope
   */
  public record BeyondTheBase(String base, Money beyond, int rank, Rate part, Money fee, Money left)
      implements Finding {}

  /**
   * Therapy: the practice expense of each unit is cut, but of one unit of the day.
   *
   * @param hasFirst whether that unit is on this line
   */
  public record PracticeCut(Rate cut, boolean hasFirst, Money fee, Money left) implements Finding {}

  /** A test: its components are cut, each beside a dearer one. */
  public record ComponentsCut(
      MultipleRule rule, Rate technical, Rate professional, Money fee, Money left)
      implements Finding {}

  /** Services of earlier claims of the day were compared as well. */
  public record BesideClaims(List<String> claims) implements Finding {}

  /**
   * Services of earlier claims were left with more than is due to them now.
   *
   * @param kept what they were left with
   * @param due what they would be beside this claim's
   * @param taken of the difference, off this line
   */
  public record TooMuchBefore(List<String> claims, Money kept, Money due, Money taken)
      implements Finding {}

  /**
   * Services of earlier claims were left with less than is due to them now: this line is cut less.
   *
   * @param kept what they were left with
   * @param due what they would be beside this claim's
   * @param given of the difference, to this line
   * @param left of this line's fee
   */
  public record TooLittleBefore(List<String> claims, Money kept, Money due, Money given, Money left)
      implements Finding {}

  @Override
  protected void decide(Worksheet claim) {
    List<LineWorksheet> lines = claim.lines();
    boolean compared = false;
    for (int i = 0; i < lines.size(); i++) {
      LineWorksheet line = lines.get(i);
      if (takesPart(line)) {
        compared = true;
        if (isFirstOfSession(lines, i)) {
          compare(claim, line);
        }
      }
    }
    for (int i = 0; compared && i < lines.size(); i++) {
      keep(lines.get(i));
    }
  }

  /** Later claims compare with what the line keeps now. */
  private static void keep(LineWorksheet line) {
    line.findPrice().ifPresent(found -> line.priced(found.keeping(line.open())));
  }

  private static boolean takesPart(LineWorksheet line) {
    return line.findPrice().isPresent()
        && line.findPrice().get().rule() != MultipleRule.NONE
        && !line.isDenied();
  }

  /** Scopes are ranked among the surgeries. */
  private static MultipleRule group(Price price) {
    return price.rule() == MultipleRule.ENDOSCOPY ? MultipleRule.SURGERY : price.rule();
  }

  private static MultipleRule group(LineWorksheet line) {
    return line.findPrice().map(MultipleProcedures::group).orElse(MultipleRule.NONE);
  }

  private static boolean isFirstOfSession(List<LineWorksheet> lines, int index) {
    for (int i = 0; i < index; i++) {
      if (takesPart(lines.get(i)) && isOfSession(lines.get(i), lines.get(index))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfSession(LineWorksheet line, LineWorksheet first) {
    return group(line) == group(first)
        && line.service().service().from().equals(first.service().service().from())
        && isOfProvider(line.renderingNpi(), first);
  }

  private static boolean isOfProvider(String npi, LineWorksheet first) {
    RuleBook rules = first.claim().rules();
    return group(first) == MultipleRule.SURGERY
        ? rules.areOnePhysician(npi, first.renderingNpi())
        : rules.shareTaxNumber(npi, first.renderingNpi());
  }

  private void compare(Worksheet claim, LineWorksheet first) {
    Contract contract =
        first.findContract().orElseThrow(() -> new IllegalStateException("priced by no contract"));
    List<Candidate> alike = earlier(claim, first);
    List<String> claims = alike.stream().map(Candidate::claim).distinct().toList();
    for (LineWorksheet line : claim.lines()) {
      if (takesPart(line) && isOfSession(line, first)) {
        alike.add(Candidate.of(line));
      }
    }
    if (alike.size() == 1 && !hasSeveralUnits(alike.get(0))) {
      return;
    }
    List<Cut> cuts = cuts(group(first), alike, contract.reductions());
    if (!claims.isEmpty()) {
      cuts = new EarlierClaims(claims, cuts).lessened();
    }
    for (Cut cut : cuts) {
      cut.of().line().ifPresent(line -> apply(line, cut, claims, contract.balance()));
    }
    if (!claims.isEmpty()) {
      settle(new EarlierClaims(claims, cuts), contract.balance());
    }
  }

  /** Services of earlier claims, as they were priced; they come before this claim's lines. */
  private static List<Candidate> earlier(Worksheet claim, LineWorksheet first) {
    List<Candidate> earlier = new ArrayList<>();
    History history = claim.caseFile().history();
    LocalDate day = first.service().service().from();
    for (int i = history.next(day, 0); i >= 0; i = history.next(day, i + 1)) {
      PriorService prior = history.get(i);
      if (prior.price().isPresent()
          && !prior.denied()
          && group(prior.price().get()) == group(first)
          && prior.person().equals(claim.person())
          && isOfProvider(prior.renderingNpi(), first)) {
        earlier.add(Candidate.of(prior));
      }
    }
    return earlier;
  }

  private static boolean hasSeveralUnits(Candidate one) {
    return one.price().rule() == MultipleRule.THERAPY
        && one.price().units().compareTo(Quantity.ONE) > 0;
  }

  private static List<Cut> cuts(
      MultipleRule rule, List<Candidate> services, Reductions reductions) {
    return switch (rule) {
      case NONE, ENDOSCOPY -> List.of();
      case SURGERY -> SurgeryRanking.of(services, reductions);
      case THERAPY -> ComponentCuts.therapy(services, reductions);
      case IMAGING, CARDIOVASCULAR, OPHTHALMOLOGY ->
          ComponentCuts.diagnostic(services, rule, reductions);
    };
  }

  private void apply(LineWorksheet line, Cut cut, List<String> claims, Contract.Balance balance) {
    if (!claims.isEmpty()) {
      line.note(this, new BesideClaims(claims));
    }
    Money off = line.open().minus(cut.left().toMoney(Rounding.HALF_UP));
    if (off.isPositive()) {
      line.reduce(this, cut.finding(), reason(line, balance), off);
    } else {
      line.note(this, cut.finding());
    }
  }

  private static Reason reason(LineWorksheet line, Contract.Balance balance) {
    return !line.hasInNetworkTerms() && balance.patient() ? BALANCE : WRITE_OFF;
  }

  /** What earlier claims kept too much is taken off this claim's lines, the dearest first. */
  private void settle(EarlierClaims earlier, Contract.Balance balance) {
    Money rest = earlier.kept().minus(earlier.due());
    for (LineWorksheet line : earlier.linesDearestFirst()) {
      Money taken = rest.min(line.open());
      if (taken.isPositive()) {
        line.reduce(
            this,
            new TooMuchBefore(earlier.claims(), earlier.kept(), earlier.due(), taken),
            reason(line, balance),
            taken);
        rest = rest.minus(taken);
      }
    }
  }
}
