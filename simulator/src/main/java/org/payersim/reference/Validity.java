package org.payersim.reference;

/** What the loaded tables say of a code on a day. */
public enum Validity {
  /** A table has it on that day. */
  VALID,
  /** A table has it, but not on that day. */
  ON_OTHER_DAYS,
  /** A table is complete for codes that begin like this, and does not have it. */
  MISSING,
  /** No table knows codes of this kind. */
  UNKNOWN
}
