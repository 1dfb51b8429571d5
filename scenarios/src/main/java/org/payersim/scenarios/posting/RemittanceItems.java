package org.payersim.scenarios.posting;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.payersim.scenarios.X12Text;
import org.payersim.scenarios.X12Text.Segment;
import org.payersim.scenarios.posting.RemittanceItem.Kind;

/** Counts what an 835 says. */
final class RemittanceItems {
  private static final int FIRST_CAS_REASON = 2;
  private static final int CAS_TRIPLE = 3;
  private static final int LAST_CAS_REASON = 17;

  private final Map<RemittanceItem, Long> counts = new TreeMap<>();

  /** Claims of this set that were taken back, by the provider's number. */
  private final Set<String> reversed = new HashSet<>();

  private String separators = "";
  private boolean remittance;
  private boolean onLine;
  private int lines;
  private Optional<Segment> claim = Optional.empty();

  private RemittanceItems() {}

  /**
   * How often each thing is said in the 835s of this text; other transaction sets are passed by.
   */
  static Map<RemittanceItem, Long> of(X12Text text) {
    RemittanceItems items = new RemittanceItems();
    text.segments().forEach(items::segment);
    return items.counts;
  }

  private void segment(Segment segment) {
    if (segment.is("ISA")) {
      separators =
          "separators %c %c %s"
              .formatted(
                  segment.text().charAt(3),
                  segment.componentSeparator(),
                  name(segment.terminator()));
    }
    if (segment.is("ST")) {
      remittance = segment.element(1).equals("835");
      reversed.clear();
      if (remittance) {
        add(Kind.DIALECT, separators);
      }
    }
    if (!remittance) {
      return;
    }
    switch (segment.id()) {
      case "BPR" -> payment(segment);
      case "CLP" -> openClaim(segment);
      case "SVC" -> openLine(segment);
      case "CAS" -> adjustments(segment);
      case "LQ" -> {
        add(Kind.REMARK, level() + segment.element(2));
        add(Kind.DIALECT, "remarks with the line (LQ)");
      }
      case "MIA" -> remarks(segment, 5, 20, 21, 22, 23);
      case "MOA" -> remarks(segment, 3, 4, 5, 6, 7);
      case "NM1" -> name(segment);
      case "AMT" -> amount(segment);
      case "PLB" -> providerAdjustments(segment);
      case "SE" -> closeClaim();
      default -> {
        // says nothing that is posted otherwise
      }
    }
  }

  private void payment(Segment segment) {
    add(Kind.PAYMENT, segment.element(1) + " " + segment.element(4));
    if (isZero(segment.element(2))) {
      feature("remittance without payment");
    }
  }

  private void openClaim(Segment segment) {
    closeClaim();
    claim = Optional.of(segment);
    onLine = false;
    lines = 0;
    String status = segment.element(2);
    add(Kind.STATUS, status);
    place(status).ifPresent(place -> add(Kind.POSITION, place));
    add(Kind.DIALECT, "filing indicator " + segment.element(6));
    String number = segment.element(1);
    if (status.equals("22")) {
      feature("claim reversed");
      reversed.add(number);
    } else if (reversed.contains(number)) {
      feature("claim corrected beside its reversal");
    }
    if (!isZero(segment.element(5)) && isZero(segment.element(4))) {
      feature("claim paid by the patient alone");
    }
  }

  /** By CLP02; of a reversal, an estimate or a denial of no member it is not told. */
  private static Optional<String> place(String status) {
    return switch (status) {
      case "1", "19" -> Optional.of("primary");
      case "2", "20" -> Optional.of("secondary");
      case "3", "21" -> Optional.of("tertiary");
      default -> Optional.empty();
    };
  }

  private static String name(char terminator) {
    return terminator == '\n' ? "line feed" : String.valueOf(terminator);
  }

  private void closeClaim() {
    if (claim.isPresent() && lines == 0) {
      feature("claim without lines");
    }
    claim = Optional.empty();
    onLine = false;
  }

  private void openLine(Segment segment) {
    onLine = true;
    lines++;
    if (lines == 2) {
      feature("claim of several lines");
    }
    if (!segment.element(6).isEmpty()) {
      feature("line paid under another code than submitted");
    }
    if (!segment.element(7).isEmpty() && !segment.element(7).equals(segment.element(5))) {
      feature("line paid for other units than submitted");
    }
  }

  private void adjustments(Segment segment) {
    String group = segment.element(1);
    for (int at = FIRST_CAS_REASON; at <= LAST_CAS_REASON; at += CAS_TRIPLE) {
      String reason = segment.element(at);
      if (!reason.isEmpty()) {
        add(Kind.DIALECT, onLine ? "adjustments with the line" : "adjustments with the claim");
        if (reason.equals("23")) {
          add(Kind.POSITION, "told what another payer paid (OA-23)");
        }
        add(Kind.ADJUSTMENT, level() + group + "-" + reason);
        if (segment.element(at + 1).startsWith("-")) {
          feature("negative adjustment");
        }
      }
    }
  }

  private void remarks(Segment segment, int... elements) {
    for (int element : elements) {
      if (!segment.element(element).isEmpty()) {
        add(Kind.REMARK, "claim " + segment.element(element));
        add(Kind.DIALECT, "remarks with the claim (" + segment.id() + ")");
      }
    }
  }

  private void name(Segment segment) {
    switch (segment.element(1)) {
      case "74" -> feature("patient's name or number corrected");
      case "TT" -> feature("claim passed on to another payer");
      case "PR" -> feature("another payer comes first");
      default -> {
        // every claim has them
      }
    }
  }

  private void amount(Segment segment) {
    if (claim.isPresent() && !onLine && segment.element(1).equals("I")) {
      feature("interest");
    }
  }

  private void providerAdjustments(Segment segment) {
    closeClaim();
    for (int at = 3; !segment.element(at).isEmpty(); at += 2) {
      String sign = segment.element(at + 1).startsWith("-") ? " -" : " +";
      add(Kind.PROVIDER_ADJUSTMENT, segment.component(at, 1) + sign);
    }
  }

  private String level() {
    return onLine ? "line " : "claim ";
  }

  private static boolean isZero(String amount) {
    return amount.isEmpty() || new BigDecimal(amount).signum() == 0;
  }

  private void feature(String name) {
    add(Kind.FEATURE, name);
  }

  private void add(Kind kind, String value) {
    counts.merge(new RemittanceItem(kind, value), 1L, Long::sum);
  }
}
