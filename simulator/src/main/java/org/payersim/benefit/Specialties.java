package org.payersim.benefit;

import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;

/** What kind of provider rendered a line. */
@FunctionalInterface
public interface Specialties {
  /** His taxonomy code; empty if nobody told. */
  String specialtyOf(Claim claim, ServiceLine line);
}
