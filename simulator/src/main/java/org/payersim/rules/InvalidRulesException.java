package org.payersim.rules;

import java.util.List;
import java.util.stream.Collectors;

/** Rule sources that cannot be compiled; nothing of them takes effect. */
public final class InvalidRulesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<RuleFault> faults;

  /** At least one fault. */
  public InvalidRulesException(List<RuleFault> faults) {
    super(faults.stream().map(RuleFault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<RuleFault> faults() {
    return faults;
  }
}
