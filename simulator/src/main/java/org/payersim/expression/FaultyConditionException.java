package org.payersim.expression;

import java.util.List;

/** A text that is no condition. */
public final class FaultyConditionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  FaultyConditionException(List<String> faults) {
    super(String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  /** Every fault: where it stands in the text, and what it is. */
  public List<String> faults() {
    return faults;
  }
}
