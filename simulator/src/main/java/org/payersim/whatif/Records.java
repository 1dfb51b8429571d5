package org.payersim.whatif;

import java.io.IOException;
import java.util.List;
import org.payersim.adjudication.AdjudicatedClaim;

/** Where decided claims are found, in the order they were decided. */
public interface Records {
  /** The claims of this number, the payer's or the provider's. */
  List<AdjudicatedClaim> list(String number) throws IOException;

  /**
   * The claims of a family, and those of this number.
   *
   * @param number empty if there is none
   */
  List<AdjudicatedClaim> listFamily(String familyId, String number) throws IOException;
}
