package org.payersim.rules;

import java.util.List;
import org.payersim.benefit.Dated;
import org.payersim.claim.DateSpan;

/**
 * A document of rules written without Java.
 *
 * @param id its name
 * @param effective the days of service it is about
 * @param rules in order
 */
public record UserRuleSet(String id, DateSpan effective, List<UserRule> rules) implements Dated {
  public UserRuleSet {
    rules = List.copyOf(rules);
  }
}
