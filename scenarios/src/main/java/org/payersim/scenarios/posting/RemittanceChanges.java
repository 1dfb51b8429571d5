package org.payersim.scenarios.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.scenarios.X12Text.Segment;

/** Every change {@link Mutation} knows that the segments of an 835 have a place for. */
final class RemittanceChanges {
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final Map<String, String> OTHER_GROUP =
      Map.of("CO", "PR", "PR", "CO", "OA", "CO", "PI", "PR");
  private static final Map<String, String> OTHER_REASON = Map.of("1", "2", "2", "1", "3", "2");

  /** More than one CAS has room for. */
  private static final List<String> UNLIKE =
      List.of("131", "96", "204", "97", "50", "197", "29", "59");

  private final List<Segment> segments;
  private final List<Change> changes = new ArrayList<>();
  private boolean remittance;
  private String claim = "";
  private int claimAt = -1;
  private int lineAt = -1;
  private int line;

  RemittanceChanges(List<Segment> segments) {
    this.segments = segments;
  }

  /** In the order of the text. */
  List<Change> list() {
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (segment.is("ST")) {
        remittance = segment.element(1).equals("835");
      }
      if (remittance) {
        segment(i, segment);
      }
    }
    return changes;
  }

  private void segment(int at, Segment segment) {
    switch (segment.id()) {
      case "BPR" -> amount(at, segment, 2);
      case "TRN" -> number(Mutation.TRACE, at, segment, 2);
      case "N1" -> {
        if (segment.element(1).equals("PE")) {
          number(Mutation.PAYEE, at, segment, 4);
        }
      }
      case "CLP" -> claim(at, segment);
      case "SVC" -> line(at, segment);
      case "CAS" -> adjustment(at, segment);
      case "LQ" -> element(Mutation.REMARK, at, segment, 2, otherRemark(segment.element(2)));
      case "NM1" -> {
        if (segment.element(1).equals("QC")) {
          number(Mutation.MEMBER, at, segment, 9);
        }
      }
      case "DTM" -> date(at, segment);
      case "PLB" -> providerAdjustments(at, segment);
      case "SE" -> {
        closeLoops(at);
        claim = "";
        int count = Integer.parseInt(segment.element(1));
        element(Mutation.COUNT, at, segment, 1, Integer.toString(count + 1));
      }
      case "LX" -> closeLoops(at);
      default -> {
        // holds nothing that is posted
      }
    }
  }

  private void claim(int at, Segment segment) {
    closeLoops(at);
    claim = segment.element(1);
    claimAt = at;
    line = 0;
    number(Mutation.CLAIM_NUMBER, at, segment, 1);
    String status = segment.element(2);
    element(Mutation.STATUS, at, segment, 2, status.equals("1") ? "4" : "1");
    amount(at, segment, 3);
    amount(at, segment, 4);
    amount(at, segment, 5);
    number(Mutation.PAYER_NUMBER, at, segment, 7);
  }

  private void line(int at, Segment segment) {
    closeLine(at);
    lineAt = at;
    line++;
    String procedure = segment.component(1, 2);
    if (!procedure.isEmpty()) {
      String other = otherNumber(procedure);
      add(Mutation.PROCEDURE, at, Elements.with(segment, 1, 2, other), "SVC01-2", procedure, other);
    }
    amount(at, segment, 2);
    amount(at, segment, 3);
  }

  private void adjustment(int at, Segment segment) {
    String group = segment.element(1);
    Optional.ofNullable(OTHER_GROUP.get(group))
        .ifPresent(other -> element(Mutation.GROUP, at, segment, 1, other));
    for (int i = 2; i < segment.elements().size(); i += 3) {
      String reason = segment.element(i);
      if (!reason.isEmpty()) {
        element(Mutation.REASON, at, segment, i, otherReason(segment, reason));
        amount(at, segment, i + 1);
      }
    }
    changes.add(
        new Change(
            Mutation.ADJUSTMENT_LOST, at, at + 1, List.of(), where() + "CAS", segment.text(), ""));
  }

  /** A reason that is not in the segment already. */
  private static String otherReason(Segment segment, String reason) {
    String alike = OTHER_REASON.getOrDefault(reason, "45");
    return Stream.concat(Stream.of(alike), UNLIKE.stream())
        .filter(other -> !segment.elements().contains(other))
        .findFirst()
        .orElseThrow();
  }

  private static String otherRemark(String remark) {
    return remark.equals("N130") ? "N362" : "N130";
  }

  private void date(int at, Segment segment) {
    String qualifier = segment.element(1);
    if (claimAt < 0 || !(qualifier.equals("472") || qualifier.equals("232"))) {
      return;
    }
    try {
      LocalDate day = LocalDate.parse(segment.element(2), DateTimeFormatter.BASIC_ISO_DATE);
      String next = day.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE);
      element(Mutation.SERVICE_DATE, at, segment, 2, next);
    } catch (DateTimeParseException e) {
      // no date: nothing to move
    }
  }

  private void providerAdjustments(int at, Segment segment) {
    closeLoops(at);
    claim = "";
    for (int i = 3; i + 1 < segment.elements().size(); i += 2) {
      String reason = segment.component(i, 1);
      String other = reason.equals("WO") ? "FB" : "WO";
      Segment changed =
          reason.equals(segment.element(i))
              ? Elements.with(segment, i, other)
              : Elements.with(segment, i, 1, other);
      add(Mutation.PROVIDER_REASON, at, changed, "PLB0" + i + "-1", reason, other);
      amount(at, segment, i + 1);
    }
  }

  private void amount(int at, Segment segment, int element) {
    String text = segment.element(element);
    if (text.isEmpty()) {
      return;
    }
    BigDecimal amount = new BigDecimal(text);
    element(
        Mutation.CENT_MORE,
        at,
        segment,
        element,
        amount.add(CENT).stripTrailingZeros().toPlainString());
    if (amount.signum() != 0) {
      String negated = text.startsWith("-") ? text.substring(1) : "-" + text;
      element(Mutation.SIGN, at, segment, element, negated);
    }
    swapped(text).ifPresent(other -> element(Mutation.DIGITS_SWAPPED, at, segment, element, other));
  }

  /** The first two neighbouring digits that differ, changed about; no leading zero comes of it. */
  private static Optional<String> swapped(String amount) {
    for (int i = 0; i + 1 < amount.length(); i++) {
      char one = amount.charAt(i);
      char next = amount.charAt(i + 1);
      if (Character.isDigit(one) && Character.isDigit(next) && one != next && next != '0') {
        return Optional.of(amount.substring(0, i) + next + one + amount.substring(i + 2));
      }
    }
    return Optional.empty();
  }

  private void number(Mutation kind, int at, Segment segment, int element) {
    String number = segment.element(element);
    if (!number.isEmpty()) {
      element(kind, at, segment, element, otherNumber(number));
    }
  }

  /** The last digit or letter is another. */
  private static String otherNumber(String number) {
    char last = number.charAt(number.length() - 1);
    char other = last == '9' ? '0' : last == 'Z' ? 'A' : (char) (last + 1);
    return number.substring(0, number.length() - 1)
        + (Character.isLetterOrDigit(other) ? other : '1');
  }

  private void element(Mutation kind, int at, Segment segment, int element, String value) {
    add(
        kind,
        at,
        Elements.with(segment, element, value),
        "%s%02d".formatted(segment.id(), element),
        segment.element(element),
        value);
  }

  private void add(
      Mutation kind, int at, Segment changed, String element, String before, String after) {
    changes.add(new Change(kind, at, at + 1, List.of(changed), where() + element, before, after));
  }

  private String where() {
    return claim.isEmpty()
        ? ""
        : "claim " + claim + ", " + (lineAt < 0 ? "" : "line " + line + ", ");
  }

  private void closeLine(int end) {
    if (lineAt >= 0) {
      changes.add(
          new Change(
              Mutation.LINE_LOST,
              lineAt,
              end,
              List.of(),
              "claim " + claim + ", line " + line,
              segments.get(lineAt).text(),
              ""));
      lineAt = -1;
    }
  }

  private void closeLoops(int end) {
    closeLine(end);
    if (claimAt >= 0) {
      List<Segment> loop = segments.subList(claimAt, end);
      String clp = segments.get(claimAt).text();
      String place = "claim " + claim;
      changes.add(new Change(Mutation.CLAIM_LOST, claimAt, end, List.of(), place, clp, ""));
      List<Segment> twice = new ArrayList<>(loop);
      twice.addAll(loop);
      changes.add(
          new Change(Mutation.CLAIM_TWICE, claimAt, end, twice, place, clp, "the same twice"));
      claimAt = -1;
    }
  }
}
