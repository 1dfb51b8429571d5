package org.payersim.reference.published;

import java.util.List;

/** A file is not what it was said to be; the faults name file, line and what was expected. */
public final class FaultyFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  FaultyFileException(List<String> faults) {
    super(faults.isEmpty() ? "" : faults.get(0));
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults;
  }
}
