package org.payersim.rules;

import java.util.List;
import org.payersim.benefit.Authorization;
import org.payersim.eligibility.Family;

/**
 * What was certified and enrolled while the payer ran: all a rule book holds that its sources do
 * not say.
 *
 * @param granted certifications; granted in this order they stand as they stood
 * @param enrolled families as sponsors enrolled or changed them
 * @param numbers what each number stands for that does not stand for what documents say
 */
public record FiledLater(
    List<Authorization> granted, List<Family> enrolled, List<Numbered> numbers) {
  public FiledLater {
    granted = List.copyOf(granted);
    enrolled = List.copyOf(enrolled);
    numbers = List.copyOf(numbers);
  }

  /** What of these rules was filed later. */
  public static FiledLater of(RuleBook rules) {
    return rules.onFile.filedLater();
  }

  /** Rules of which nothing was filed later yet, with all this. */
  public RuleBook on(RuleBook rules) {
    return new RuleBook(rules, rules.onFile.with(this));
  }

  /**
   * A member number.
   *
   * @param number one a family has or had
   * @param family whose it is
   */
  public record Numbered(String number, Family family) {}
}
