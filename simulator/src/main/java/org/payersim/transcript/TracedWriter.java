package org.payersim.transcript;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.payersim.claim.Address;
import org.payersim.x12.syntax.Delimiters;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * Writes segments, and remembers for each from which part of a claim it was written: what a 999
 * finds wrong with a segment is told where its client can look.
 */
public final class TracedWriter {
  public static final int LONGEST_NAME = 60;
  public static final int LONGEST_FIRST_NAME = 35;

  private final SegmentWriter out = new SegmentWriter(Delimiters.STANDARD, true);
  private final List<String> places = new ArrayList<>();
  private String at = "";

  /** What follows is written from here, in whatever way the form of the claim names its places. */
  public TracedWriter at(String place) {
    at = place;
    return this;
  }

  public SegmentWriter begin(String id) {
    places.add(at);
    return out.begin(id);
  }

  /** Segments begun so far. */
  int segments() {
    return places.size();
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** From where every segment was written, in order. */
  List<String> places() {
    return List.copyOf(places);
  }

  public void reference(String qualifier, String value) {
    if (!value.isEmpty()) {
      begin("REF").text(qualifier).text(value).end();
    }
  }

  /**
   * A day or several.
   *
   * @param from yyyymmdd
   * @param to yyyymmdd
   */
  public void days(String qualifier, String from, String to) {
    if (from.equals(to)) {
      begin("DTP").text(qualifier).text("D8").text(from).end();
    } else {
      begin("DTP").text(qualifier).text("RD8").text(from + "-" + to).end();
    }
  }

  /** A provider's taxonomy code, if it is told. */
  public void specialty(String role, String taxonomy) {
    if (!taxonomy.isEmpty()) {
      begin("PRV").text(role).text("PXC").text(taxonomy).end();
    }
  }

  /**
   * An NM1 of a provider.
   *
   * @param role NM101
   * @param name last name of a person, name of an organisation
   * @param first first name; counts of a person only
   * @param npi empty if it has none
   */
  public void provider(String role, boolean person, String name, String first, String npi) {
    SegmentWriter segment =
        begin("NM1")
            .text(role)
            .text(person ? "1" : "2")
            .text(upper(name), LONGEST_NAME)
            .text(person ? upper(first) : "", LONGEST_FIRST_NAME)
            .empty(3);
    if (!npi.isEmpty()) {
      segment.text("XX").text(npi);
    }
    segment.end();
  }

  /** Street and place; 837s need both, so what is not told is said to be unknown. */
  public void address(Optional<Address> address) {
    Address one = address.orElseGet(() -> new Address("", "", "", "", "", ""));
    begin("N3").text(known(one.line1()), 55).text(upper(one.line2()), 55).end();
    begin("N4")
        .text(known(one.city()), 30)
        .text(one.state().length() == 2 ? upper(one.state()) : "")
        .text(one.postalCode().replace("-", ""))
        .end();
  }

  private static String known(String text) {
    return text.isEmpty() ? "UNKNOWN" : upper(text);
  }

  /** In capitals, as claims have names. */
  public static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** A number as X12 has it: no exponent, no zeros at its end. */
  public static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
  }
}
