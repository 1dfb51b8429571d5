package org.payersim.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.benefit.CodeRange;
import org.payersim.money.Quantity;

/**
 * How requests for review (278) are answered where the plan wants services certified.
 *
 * @param usual what is answered where no rule fits
 * @param validDays how many days a certification of a service of one day holds, from that day on
 * @param prefix what numbers of reviews begin with
 * @param rules in the order they are asked; the first that fits answers
 */
public record ReviewPolicy(Answer usual, int validDays, String prefix, List<Rule> rules) {
  /** Certified for 90 days; our own decision. */
  public static final ReviewPolicy USUAL = new ReviewPolicy(Answer.CERTIFY, 90, "RV", List.of());

  public ReviewPolicy {
    rules = List.copyOf(rules);
  }

  /** What a payer may say by rule. */
  public enum Answer {
    CERTIFY,
    /** An examiner decides. */
    PEND,
    DENY,
    /** Nothing is decided by EDI: the payer is to be called. */
    CONTACT
  }

  /**
   * An answer for some requests. Empty conditions fit everything.
   *
   * @param categories UM01: AR, HS, SC, IN
   * @param types UM03
   * @param codes procedures; a request without one is fitted by none
   * @param answer what is answered
   * @param most certify no more than this of whatever is counted; empty for all that is asked
   * @param reason HCR03, code source 886; empty for the usual one of the answer
   */
  public record Rule(
      Set<String> categories,
      Set<String> types,
      List<CodeRange> codes,
      Answer answer,
      Optional<Quantity> most,
      String reason) {
    public Rule {
      categories = Set.copyOf(categories);
      types = Set.copyOf(types);
      codes = List.copyOf(codes);
    }

    boolean fits(String category, String type, String code) {
      return (categories.isEmpty() || categories.contains(category))
          && (types.isEmpty() || types.contains(type))
          && (codes.isEmpty() || codes.stream().anyMatch(range -> range.contains(code)));
    }
  }

  /** The rule that answers a request. */
  public Rule ruleFor(String category, String type, String code) {
    return rules.stream()
        .filter(rule -> rule.fits(category, type, code))
        .findFirst()
        .orElseGet(() -> new Rule(Set.of(), Set.of(), List.of(), usual, Optional.empty(), ""));
  }
}
