package org.payersim.scenarios.shadow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.payersim.money.Money;
import org.payersim.scenarios.X12Text;
import org.payersim.scenarios.X12Text.Segment;

/** Reads claims from 835s, this payer's or any other's. */
final class RemitReader {
  private static final int FIRST_REASON = 2;
  private static final int LAST_REASON = 17;
  private static final int TRIPLE = 3;

  private final Map<String, RemitClaim> claims = new LinkedHashMap<>();
  private final SortedMap<String, Money> provider = new TreeMap<>();
  private int sets;
  private boolean remittance;

  // of the claim at hand
  private List<String> head = List.of();
  private Money interest = Money.ZERO;
  private SortedMap<String, Money> adjustments = new TreeMap<>();
  private Set<String> remarks = new TreeSet<>();
  private List<RemitClaim.Line> lines = new ArrayList<>();

  /**
   * Takes one text of 835s; other transaction sets are passed by.
   *
   * @throws IllegalArgumentException if it is no X12, or an amount is none
   */
  void read(byte[] x12) {
    List<Segment> segments = X12Text.of(x12).segments();
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("is no X12");
    }
    segments.forEach(this::segment);
    close();
  }

  RemitClaim.Set835 done() {
    return new RemitClaim.Set835(claims, provider, sets);
  }

  private void segment(Segment segment) {
    if (segment.is("ST")) {
      remittance = segment.element(1).equals("835");
      sets += remittance ? 1 : 0;
    }
    if (!remittance) {
      return;
    }
    switch (segment.id()) {
      case "CLP" -> {
        close();
        head = segment.elements();
      }
      case "SVC" ->
          lines.add(new RemitClaim.Line(segment.component(1, 2), money(segment.element(3))));
      case "CAS" -> adjustments(segment);
      case "LQ" -> remarks.add(segment.element(2));
      case "MOA" -> remarks(segment, 3, 4, 5, 6, 7);
      case "MIA" -> remarks(segment, 5, 20, 21, 22, 23);
      case "AMT" -> {
        if (segment.element(1).equals("I")) {
          interest = interest.plus(money(segment.element(2)));
        }
      }
      case "PLB" -> {
        close();
        for (int at = 3; !segment.element(at).isEmpty(); at += 2) {
          provider.merge(
              "PLB " + segment.component(at, 1), money(segment.element(at + 1)), Money::plus);
        }
      }
      case "SE" -> close();
      default -> {
        // says nothing that is compared
      }
    }
  }

  private void adjustments(Segment segment) {
    for (int at = FIRST_REASON; at <= LAST_REASON; at += TRIPLE) {
      if (!segment.element(at).isEmpty()) {
        adjustments.merge(
            segment.element(1) + "-" + segment.element(at),
            money(segment.element(at + 1)),
            Money::plus);
      }
    }
  }

  private void remarks(Segment segment, int... elements) {
    for (int at : elements) {
      if (!segment.element(at).isEmpty()) {
        remarks.add(segment.element(at));
      }
    }
  }

  private static Money money(String text) {
    if (text.isEmpty()) {
      return Money.ZERO;
    }
    try {
      return Money.of(text);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new IllegalArgumentException("has an amount that is none", e);
    }
  }

  private void close() {
    if (!head.isEmpty()) {
      String key = key(at(1), at(2));
      claims.put(
          key,
          new RemitClaim(
              key,
              at(2),
              money(at(3)),
              money(at(4)),
              money(at(5)),
              interest,
              adjustments,
              remarks,
              List.copyOf(lines)));
    }
    head = List.of();
    interest = Money.ZERO;
    adjustments = new TreeMap<>();
    remarks = new TreeSet<>();
    lines = new ArrayList<>();
  }

  private String at(int element) {
    return element < head.size() ? head.get(element) : "";
  }

  private String key(String number, String status) {
    String plain = status.equals("22") ? number + " reversed" : number;
    String key = plain;
    for (int i = 2; claims.containsKey(key); i++) {
      key = plain + " (" + i + ")";
    }
    return key;
  }
}
