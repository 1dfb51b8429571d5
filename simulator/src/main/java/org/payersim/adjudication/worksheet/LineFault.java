package org.payersim.adjudication.worksheet;

/** A finding that keeps a claim from adjudication, about one of its lines: told with it (2220D). */
public interface LineFault extends Finding {
  /** LX01. */
  int line();
}
