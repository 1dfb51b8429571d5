package org.payersim.adjudication.price;

import java.util.Optional;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Price;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.money.Money;

/**
 * A service that is compared with others of its kind and day: a line of this claim, or a service of
 * an earlier one. Two that look alike are two.
 */
final class Candidate {
  private final String code;
  private final Price price;
  private final Money charge;
  private final String claim;
  private final Optional<LineWorksheet> line;

  private Candidate(
      String code,
      Optional<Price> price,
      Money charge,
      String claim,
      Optional<LineWorksheet> line) {
    this.code = code;
    this.price = price.orElseThrow(() -> new IllegalStateException("no price to compare"));
    this.charge = charge;
    this.claim = claim;
    this.line = line;
  }

  /** A line of this claim that has a price to compare. */
  static Candidate of(LineWorksheet line) {
    return new Candidate(
        line.service().procedure().code(),
        line.findPrice(),
        line.service().charge(),
        "",
        Optional.of(line));
  }

  /** A service of an earlier claim that has a price to compare. */
  static Candidate of(PriorService prior) {
    return new Candidate(
        prior.procedure().code(),
        prior.price(),
        prior.charge(),
        prior.payerControlNumber(),
        Optional.empty());
  }

  String code() {
    return code;
  }

  Price price() {
    return price;
  }

  Money charge() {
    return charge;
  }

  /** The earlier claim's number; empty if it is a line of this one. */
  String claim() {
    return claim;
  }

  /** The line of this claim; empty if it is of an earlier one. */
  Optional<LineWorksheet> line() {
    return line;
  }
}
