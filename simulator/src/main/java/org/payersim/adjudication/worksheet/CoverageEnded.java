package org.payersim.adjudication.worksheet;

import java.time.LocalDate;

/** A finding that a service is not paid because coverage had ended before it. */
public interface CoverageEnded extends Finding {
  /** The last day of coverage; not before the service where there never was any. */
  LocalDate ended();
}
