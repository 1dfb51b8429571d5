package org.payersim.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.StringType;
import org.payersim.x12.syntax.Delimiters;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * Writes segments, and remembers for each from which part of a resource it was written: what a 999
 * finds wrong with a segment is told where its client can look.
 */
final class TracedWriter {
  static final int LONGEST_NAME = 60;
  static final int LONGEST_FIRST_NAME = 35;

  private final SegmentWriter out = new SegmentWriter(Delimiters.STANDARD, true);
  private final List<String> expressions = new ArrayList<>();
  private String at = "";

  /** What follows is written from here, as FHIRPath. */
  TracedWriter at(String expression) {
    at = expression;
    return this;
  }

  SegmentWriter begin(String id) {
    expressions.add(at);
    return out.begin(id);
  }

  /** Segments begun so far. */
  int segments() {
    return expressions.size();
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** From where every segment was written, in order. */
  List<String> expressions() {
    return List.copyOf(expressions);
  }

  void reference(String qualifier, String value) {
    if (!value.isEmpty()) {
      begin("REF").text(qualifier).text(value).end();
    }
  }

  /** A day or several; nothing if there is none. */
  void days(String qualifier, Days days) {
    if (days.from().equals(days.to())) {
      begin("DTP").text(qualifier).text("D8").text(days.from()).end();
    } else {
      begin("DTP").text(qualifier).text("RD8").text(days.from() + "-" + days.to()).end();
    }
  }

  /** A provider's taxonomy code, if it is told. */
  void specialty(String role, String taxonomy) {
    if (!taxonomy.isEmpty()) {
      begin("PRV").text(role).text("PXC").text(taxonomy).end();
    }
  }

  /** An NM1 of a provider. */
  void provider(String role, Named named, String name, String npi) {
    SegmentWriter segment =
        begin("NM1")
            .text(role)
            .text(named.person() ? "1" : "2")
            .text(Insured.upper(name), LONGEST_NAME)
            .text(named.person() ? Insured.upper(named.first()) : "", LONGEST_FIRST_NAME)
            .empty(3);
    if (!npi.isEmpty()) {
      segment.text("XX").text(npi);
    }
    segment.end();
  }

  /** Street and place; 837s need both, so what is not told is said to be unknown. */
  void address(Optional<Address> address) {
    Address one = address.orElseGet(Address::new);
    List<StringType> lines = one.getLine();
    begin("N3").text(line(lines, 0, "UNKNOWN"), 55).text(line(lines, 1, ""), 55).end();
    begin("N4")
        .text(one.hasCity() ? Insured.upper(Named.text(one.getCity())) : "UNKNOWN", 30)
        .text(state(one))
        .text(one.hasPostalCode() ? zip(Named.text(one.getPostalCode())) : "")
        .end();
  }

  /** Only a code of two letters is one; Synthea writes the state's name in full. */
  private static String state(Address address) {
    String state = Named.text(address.getState());
    return state.length() == 2 ? Insured.upper(state) : "";
  }

  private static String zip(String code) {
    return code.replace("-", "");
  }

  private static String line(List<StringType> lines, int index, String otherwise) {
    return index < lines.size()
        ? Insured.upper(Named.text(lines.get(index).getValue()))
        : otherwise;
  }

  /** A number as X12 has it: no exponent, no zeros at its end. */
  static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
  }
}
