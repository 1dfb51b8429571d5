package org.payersim.scenarios.posting;

import java.util.Locale;

/** What can be made wrong in an 835. */
public enum Mutation {
  /** An amount is a cent more. */
  CENT_MORE("the sums"),
  /** Two digits of an amount changed places. */
  DIGITS_SWAPPED("the sums"),
  /** An amount has the other sign. */
  SIGN("the sums"),
  /** CO became PR, or the other way: somebody else owes the money. */
  GROUP("the claim's patient responsibility (CLP05), or only by knowing the contract"),
  /** Another reason stands there (CARC). */
  REASON("knowing what the payer meant: the sums still balance"),
  /** Another remark stands there (RARC). */
  REMARK("knowing what the payer meant"),
  /** Another claim status (CLP02). */
  STATUS("the payments beside it, and what was sent"),
  /** Another provider adjustment code (PLB03-1). */
  PROVIDER_REASON("knowing earlier remittances"),
  /** Another provider's claim number (CLP01). */
  CLAIM_NUMBER("the claims that were sent"),
  /** Another payer's claim number (CLP07). */
  PAYER_NUMBER("earlier remittances and acknowledgments"),
  /** Another procedure (SVC01-2). */
  PROCEDURE("the lines that were sent"),
  /** A service a day later (DTM02). */
  SERVICE_DATE("the lines that were sent"),
  /** Another member number (NM109 of the patient). */
  MEMBER("the members that were sent"),
  /** Another trace number (TRN02): the payment is not found. */
  TRACE("the payment itself (bank, check)"),
  /** Another payee (N104). */
  PAYEE("one's own NPI"),
  /** An adjustment is left out. */
  ADJUSTMENT_LOST("the sums"),
  /** A service line is left out. */
  LINE_LOST("the lines that were sent: it was the only one, paid in full, so the sums balance"),
  /** A claim is left out. */
  CLAIM_LOST("the claims that were sent: nothing was paid for it, so the sums balance"),
  /** A claim stands there twice. */
  CLAIM_TWICE("looking for the claim: nothing was paid for it, so the sums balance"),
  /** SE01 counts a segment too many. */
  COUNT("counting");

  private final String noticedBy;

  Mutation(String noticedBy) {
    this.noticedBy = noticedBy;
  }

  /** What to hold the document against to see that it is wrong. */
  public String noticedBy() {
    return noticedBy;
  }

  /** As file names have it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
