package org.payersim.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.payersim.benefit.FamilyLimit;
import org.payersim.benefit.NetworkSide;
import org.payersim.benefit.Tier;
import org.payersim.money.Money;

/** Reads a plan's terms on one side of its network. */
final class TierReader {
  private TierReader() {}

  static Tier read(Form form, NetworkSide side) {
    return new Tier(
        form.findForm("deductible").map(TierReader::limit).orElse(FamilyLimit.NONE),
        form.findForm("outOfPocket").map(TierReader::limit).orElse(FamilyLimit.NONE),
        countsTo(form, side),
        new Tier.Counting(
            form.flag("copaysCountToDeductible", false),
            form.flag("copaysCountToOutOfPocket", true),
            form.flag("deductibleCountsToOutOfPocket", true),
            form.flag("carryOver", false)));
  }

  /** {@code countsToOtherSide} is the short way of saying it. */
  private static Set<NetworkSide> countsTo(Form form, NetworkSide side) {
    Set<NetworkSide> others = EnumSet.noneOf(NetworkSide.class);
    List<String> said = form.texts("countsTo");
    for (String text : said) {
      try {
        others.add(NetworkSide.valueOf(text.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        form.fault("countsTo", "'" + text + "' is not preferred, in or out");
      }
    }
    if (form.flag("countsToOtherSide", false)) {
      others.add(side == NetworkSide.IN ? NetworkSide.OUT : NetworkSide.IN);
    }
    others.remove(side);
    return others;
  }

  private static FamilyLimit limit(Form form) {
    Optional<Money> individual = form.findMoney("individual");
    Optional<Money> family = form.findMoney("family");
    FamilyLimit.Kind kind =
        form.find(
                "type",
                w -> FamilyLimit.Kind.valueOf(w.toUpperCase(Locale.ROOT)),
                "embedded or aggregate")
            .orElse(FamilyLimit.Kind.EMBEDDED);
    if (individual.isPresent()
        && family.isPresent()
        && individual.get().compareTo(family.get()) > 0) {
      form.fault("individual", "is more than the family's " + family.get());
    }
    if (kind == FamilyLimit.Kind.AGGREGATE && family.isEmpty()) {
      form.fault("type", "an aggregate limit needs the family's amount");
    }
    return new FamilyLimit(individual, family, kind);
  }
}
