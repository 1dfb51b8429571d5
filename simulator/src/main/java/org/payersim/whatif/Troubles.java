package org.payersim.whatif;

import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.explain.Explanations;
import org.payersim.money.Money;
import org.payersim.whatif.variation.Trouble;

/** The rulings that stand between a claim and its payment, of whatever kind. */
final class Troubles {
  private Troubles() {}

  /** Those of an outcome, the claim's own first, then line by line, in the order they were made. */
  static List<Trouble> of(Adjudication decided, int line) {
    List<Trouble> all = new ArrayList<>();
    switch (decided) {
      case Adjudication.Rejected rejected ->
          rejected.rejections().forEach(ruling -> all.add(new Trouble(ruling, 0)));
      case Adjudication.Voided voided -> {}
      case Adjudication.Pended pended -> {
        addLines(pended.determination(), line, all);
        all.removeIf(trouble -> !isInTheWay(trouble)); // what it would be paid is not decided yet
      }
      case Adjudication.Finalized finalized -> addLines(finalized.determination(), line, all);
      case Adjudication.Replaced replaced -> addLines(replaced.determination(), line, all);
    }
    return all;
  }

  /** Whether it keeps a line from being paid at all, or a claim from being decided. */
  static boolean isInTheWay(Trouble trouble) {
    return trouble.ruling() instanceof Ruling.Denied
        || trouble.ruling() instanceof Ruling.Pended
        || trouble.ruling() instanceof Ruling.Rejected;
  }

  private static void addLines(Determination decision, int wanted, List<Trouble> all) {
    for (LineDetermination line : decision.lines()) {
      if (wanted == 0 || wanted == line.number()) {
        line.rulings().stream()
            .filter(Troubles::isOne)
            .forEach(ruling -> all.add(new Trouble(ruling, line.number())));
      }
    }
  }

  private static boolean isOne(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Denied denied -> true;
      case Ruling.Reduced reduced -> true;
      case Ruling.Shared shared -> true;
      case Ruling.Pended pended -> true;
      case Ruling.Remarked remarked -> true;
      case Ruling.Rejected rejected -> true;
      case Ruling.Noted noted -> false;
      case Ruling.Added added -> false;
      case Ruling.Recoded recoded -> false;
      case Ruling.Counted counted -> false;
    };
  }

  /** The same in words. */
  static Obstacle told(Trouble trouble) {
    Ruling ruling = trouble.ruling();
    return new Obstacle(
        trouble.line(),
        ruling.stage(),
        ruling.finding().getClass().getSimpleName(),
        Explanations.sentence(ruling),
        code(ruling),
        ruling instanceof Ruling.Adjusting adjusting
            ? adjusting.adjustment().amount()
            : Money.ZERO);
  }

  private static String code(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Rejected rejected -> rejected.status().toString();
      case Ruling.Pended pended -> pended.reason().toString();
      case Ruling.Remarked remarked -> String.join(" ", remarked.rarcs());
      case Ruling.Denied denied -> denied.adjustment().reason().toString();
      case Ruling.Reduced reduced -> reduced.adjustment().reason().toString();
      case Ruling.Shared shared -> shared.adjustment().reason().toString();
      case Ruling.Noted noted -> "";
      case Ruling.Added added -> "";
      case Ruling.Recoded recoded -> "";
      case Ruling.Counted counted -> "";
    };
  }
}
