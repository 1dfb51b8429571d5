package org.payersim.rules;

import java.time.LocalDate;
import org.payersim.code.Reason;

/**
 * A reason a document names. Whether there are such codes is known once all tables are read.
 *
 * @param line of the field
 * @param field path of the field
 * @param reason as named
 * @param denies whether lines are denied for it; else it takes off part of an amount
 * @param last last day the document counts
 */
record NamedReason(int line, String field, Reason reason, boolean denies, LocalDate last) {
  NamedReason until(LocalDate day) {
    return new NamedReason(line, field, reason, denies, day);
  }
}
