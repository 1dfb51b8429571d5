package org.payersim.adjudication.price;

import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.worksheet.ClaimStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
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

/**
 * Several procedures of one kind on one day by one provider: the lesser ones are cut. Ranked by
 * fee, never by charge or by their order on the claim; the charge caps the reduced fee. What is cut
 * is CO-59, out of network PR-59 as far as the patient may be billed. Lines of one claim only:
 * earlier claims of the day are not looked at. Source: CARC 59; CMS Pub. 100-04, chapter 12,
 * section 40.6.
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

  @Override
  protected void decide(Worksheet claim) {
    List<LineWorksheet> lines = claim.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (isFirstOfVisit(lines, i)) {
        visit(lines, lines.get(i));
      }
    }
  }

  private static boolean takesPart(LineWorksheet line) {
    return line.findPrice().isPresent() && !line.isDenied();
  }

  private static boolean isFirstOfVisit(List<LineWorksheet> lines, int index) {
    LineWorksheet line = lines.get(index);
    if (!takesPart(line)) {
      return false;
    }
    for (int i = 0; i < index; i++) {
      if (takesPart(lines.get(i)) && line.isOfSameVisit(lines.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void visit(List<LineWorksheet> lines, LineWorksheet first) {
    Contract contract =
        first.findContract().orElseThrow(() -> new IllegalStateException("priced by no contract"));
    for (MultipleRule rule : MultipleRule.values()) {
      List<LineWorksheet> alike = new ArrayList<>();
      for (LineWorksheet line : lines) {
        if (takesPart(line)
            && line.isOfSameVisit(first)
            && group(Cut.priceOf(line).rule()) == rule) {
          alike.add(line);
        }
      }
      if (alike.size() > 1 || (alike.size() == 1 && hasSeveralUnits(alike.get(0), rule))) {
        for (Cut cut : cuts(rule, alike, contract.reductions())) {
          apply(cut, contract.balance());
        }
      }
    }
  }

  /** Scopes are ranked among the surgeries. */
  private static MultipleRule group(MultipleRule rule) {
    return rule == MultipleRule.ENDOSCOPY ? MultipleRule.SURGERY : rule;
  }

  private static boolean hasSeveralUnits(LineWorksheet line, MultipleRule rule) {
    return rule == MultipleRule.THERAPY && Cut.priceOf(line).units().compareTo(Quantity.ONE) > 0;
  }

  private static List<Cut> cuts(
      MultipleRule rule, List<LineWorksheet> lines, Reductions reductions) {
    return switch (rule) {
      case NONE, ENDOSCOPY -> List.of();
      case SURGERY -> SurgeryRanking.of(lines, reductions);
      case THERAPY -> ComponentCuts.therapy(lines, reductions);
      case IMAGING, CARDIOVASCULAR, OPHTHALMOLOGY ->
          ComponentCuts.diagnostic(lines, rule, reductions);
    };
  }

  private void apply(Cut cut, Contract.Balance balance) {
    LineWorksheet line = cut.line();
    Money left = cut.left().toMoney(Rounding.HALF_UP);
    Money off = line.open().minus(left);
    if (off.isPositive()) {
      boolean patient = !line.hasInNetworkTerms() && balance.patient();
      line.reduce(this, cut.finding(), patient ? BALANCE : WRITE_OFF, off);
    } else {
      line.note(this, cut.finding());
    }
  }
}
