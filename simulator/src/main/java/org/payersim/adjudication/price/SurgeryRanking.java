package org.payersim.adjudication.price;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Price;
import org.payersim.contract.MultipleRule;
import org.payersim.contract.Reductions;
import org.payersim.money.Exact;
import org.payersim.money.Rate;
import org.payersim.money.Rounding;

/**
 * Surgeries of one session by rank of their fee; scopes of one family count as one surgery, of
 * which the dearest is paid in full and of the others what goes beyond the base scope. Source: CMS
 * Pub. 100-04, chapter 12, section 40.6.C.
 */
final class SurgeryRanking {
  /** What is ranked: a surgery, or a family of scopes. */
  private record Ranked(List<Share> shares, Exact total) {}

  /** A line, what the family leaves of it, and the family's base. */
  private record Share(Candidate line, Exact left, String base) {}

  private SurgeryRanking() {}

  static List<Cut> of(List<Candidate> lines, Reductions reductions) {
    List<Ranked> ranked = ranked(lines);
    ranked.sort(Comparator.comparing(Ranked::total).reversed());
    List<Cut> cuts = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      Rate part = reductions.surgery(i + 1);
      for (Share share : ranked.get(i).shares()) {
        Exact left = share.left().times(part);
        cuts.add(new Cut(share.line(), left, finding(share, i + 1, part, left)));
      }
    }
    return cuts;
  }

  private static Finding finding(Share share, int rank, Rate part, Exact left) {
    Exact fee = share.line().price().fee();
    if (share.left().compareTo(fee) < 0) {
      return new MultipleProcedures.BeyondTheBase(
          share.base(),
          share.left().toMoney(Rounding.HALF_UP),
          rank,
          part,
          fee.toMoney(Rounding.HALF_UP),
          left.toMoney(Rounding.HALF_UP));
    }
    return new MultipleProcedures.Ranked(
        rank, part, fee.toMoney(Rounding.HALF_UP), left.toMoney(Rounding.HALF_UP));
  }

  private static List<Ranked> ranked(List<Candidate> lines) {
    Map<String, List<Candidate>> families = new LinkedHashMap<>();
    for (Candidate line : lines) {
      Price price = line.price();
      if (price.rule() == MultipleRule.ENDOSCOPY && !price.scope().base().isEmpty()) {
        families.computeIfAbsent(price.scope().base(), base -> new ArrayList<>()).add(line);
      }
    }
    List<Ranked> ranked = new ArrayList<>();
    for (Candidate line : lines) {
      Price price = line.price();
      List<Candidate> family = families.get(price.scope().base());
      String code = line.code();
      if (family != null && price.rule() == MultipleRule.ENDOSCOPY) {
        if (family.get(0) == line) {
          ranked.add(family(family, lines));
        }
      } else if (!families.containsKey(code)) {
        ranked.add(new Ranked(List.of(new Share(line, price.fee(), "")), price.fee()));
      }
    }
    return ranked;
  }

  private static Ranked family(List<Candidate> family, List<Candidate> all) {
    Candidate first = family.get(0);
    for (Candidate line : family) {
      if (line.price().fee().compareTo(first.price().fee()) > 0) {
        first = line;
      }
    }
    String base = first.price().scope().base();
    List<Share> shares = new ArrayList<>();
    Exact total = Exact.ZERO;
    for (Candidate line : all) {
      Price price = line.price();
      boolean isBase = line.code().equals(base);
      if (family.contains(line) || isBase) {
        Exact left =
            line == first
                ? price.fee()
                : isBase ? Exact.ZERO : price.fee().minus(price.scope().baseFee()).max(Exact.ZERO);
        shares.add(new Share(line, left, base));
        total = total.plus(left);
      }
    }
    return new Ranked(shares, total);
  }
}
