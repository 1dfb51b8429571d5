package org.payersim.plain;

import java.util.List;

/** A claim that cannot be written as an 837: all that is wrong with it, once and in order. */
public final class FaultyClaimException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<PlainFault> faults;

  FaultyClaimException(List<PlainFault> faults) {
    super("faults found: " + faults.size());
    this.faults = List.copyOf(faults);
  }

  public List<PlainFault> faults() {
    return faults;
  }
}
