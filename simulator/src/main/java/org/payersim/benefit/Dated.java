package org.payersim.benefit;

import org.payersim.claim.DateSpan;

/** A rule document of which several versions may exist; the one in force on a day decides. */
public interface Dated {
  /** Shared by all versions. */
  String id();

  /** From when to when this version is in force. */
  DateSpan effective();
}
