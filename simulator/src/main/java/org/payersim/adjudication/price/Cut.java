package org.payersim.adjudication.price;

import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Price;
import org.payersim.money.Exact;

/**
 * What is left of a line's fee beside others of its kind.
 *
 * @param line priced
 * @param left of the fee, exact; the whole of it if nothing is cut
 * @param finding says why
 */
record Cut(LineWorksheet line, Exact left, Finding finding) {
  static Price priceOf(LineWorksheet line) {
    return line.findPrice().orElseThrow(() -> new IllegalStateException("no price to compare"));
  }
}
