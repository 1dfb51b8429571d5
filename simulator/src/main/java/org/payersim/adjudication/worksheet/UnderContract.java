package org.payersim.adjudication.worksheet;

/** A finding that a service was priced under a contract. */
public interface UnderContract extends Finding {
  /** Its id. */
  String contract();
}
