package org.payersim.scenarios;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.payersim.scenarios.X12Text.Segment;

/**
 * What an answer says, whoever says it: verdicts, statuses, amounts, reasons. Not what every payer
 * has of its own: names, control numbers, claim numbers of the payer, trace numbers, days.
 */
final class Contents {
  private static final int LAST_ADJUSTMENT = 17;

  private final Output output;
  private final List<String> facts = new ArrayList<>();
  private String subject = "";
  private String line = "";
  private boolean ofClaim;

  private Contents(Output output) {
    this.output = output;
  }

  /** One fact a line, in order of the alphabet: the order of claims is the payer's own. */
  static List<String> of(Output output, byte[] answer) {
    Contents contents = new Contents(output);
    X12Text.of(answer).segments().forEach(contents::read);
    return contents.facts.stream().sorted().toList();
  }

  private void read(Segment segment) {
    switch (output) {
      case INTERCHANGE_ACKNOWLEDGMENT -> interchange(segment);
      case IMPLEMENTATION_ACKNOWLEDGMENT -> implementation(segment);
      case CLAIM_ACKNOWLEDGMENT, CLAIM_STATUS, DOCUMENT_REQUEST -> status(segment);
      case ELIGIBILITY -> eligibility(segment);
      case REVIEW -> review(segment);
      case REMITTANCE -> remittance(segment);
      case EXPLANATION -> throw new IllegalArgumentException("an explanation is no X12");
    }
  }

  private void interchange(Segment segment) {
    if (segment.is("TA1")) {
      facts.add("TA1 " + segment.element(4) + " " + segment.element(5));
    }
  }

  /** What was decided of which service, by whatever number. */
  private void review(Segment segment) {
    switch (segment.id()) {
      case "AAA" -> facts.add("AAA " + segment.element(3));
      case "HCR" -> facts.add("HCR " + segment.element(1) + " " + segment.element(3));
      case "HSD", "SV1", "SV3" -> facts.add(segment.text());
      default -> {}
    }
  }

  private void implementation(Segment segment) {
    switch (segment.id()) {
      case "AK2" -> subject = "set " + segment.element(2);
      case "IK3" -> {
        line = segment.element(1) + " at " + segment.element(2);
        facts.add(subject + ": segment " + line + ": error " + segment.element(4));
      }
      case "IK4" ->
          facts.add(
              "%s: segment %s, element %s: error %s"
                  .formatted(subject, line, segment.element(1), segment.element(3)));
      case "IK5" -> facts.add(subject + ": " + segment.element(1));
      case "AK9" ->
          facts.add(
              "group: %s, %s of %s sets accepted"
                  .formatted(segment.element(1), segment.element(4), segment.element(3)));
      default -> {
        // says nothing of its own
      }
    }
  }

  private void status(Segment segment) {
    switch (segment.id()) {
      case "HL" -> ofClaim = segment.element(3).equals("PT") || segment.element(3).equals("22");
      case "TRN" -> subject = "claim " + segment.element(2);
      case "STC" -> {
        if (ofClaim) {
          for (int element : new int[] {1, 10, 11}) {
            if (!segment.element(element).isEmpty()) {
              facts.add(subject + ": " + segment.element(element));
            }
          }
        }
      }
      default -> {
        // says nothing of its own
      }
    }
  }

  private void eligibility(Segment segment) {
    if (segment.is("EB") || segment.is("AAA")) {
      facts.add(segment.text());
    }
  }

  private void remittance(Segment segment) {
    switch (segment.id()) {
      case "CLP" -> {
        subject = "claim " + segment.element(1);
        line = "";
        facts.add(
            "%s: status %s, charge %s, paid %s, patient %s"
                .formatted(
                    subject,
                    segment.element(2),
                    amount(segment.element(3)),
                    amount(segment.element(4)),
                    amount(segment.element(5))));
      }
      case "SVC" -> {
        line = " line " + segment.component(1, 2);
        facts.add(
            "%s%s: charge %s, paid %s"
                .formatted(subject, line, amount(segment.element(2)), amount(segment.element(3))));
      }
      case "CAS" -> adjustments(segment);
      case "LQ" -> facts.add(subject + line + ": remark " + segment.element(2));
      default -> {
        // says nothing of its own
      }
    }
  }

  private void adjustments(Segment segment) {
    for (int at = 2; at <= LAST_ADJUSTMENT && !segment.element(at).isEmpty(); at += 3) {
      facts.add(
          "%s%s: %s-%s %s"
              .formatted(
                  subject,
                  line,
                  segment.element(1),
                  segment.element(at),
                  amount(segment.element(at + 1))));
    }
  }

  private static String amount(String text) {
    try {
      return new BigDecimal(text.isEmpty() ? "0" : text).setScale(2).toPlainString();
    } catch (ArithmeticException | NumberFormatException e) {
      return text;
    }
  }

  /** What one says and the other does not; empty if they say the same. */
  static String difference(Output output, String name, byte[] expected, byte[] actual) {
    List<String> missing = new ArrayList<>(of(output, expected));
    List<String> more = new ArrayList<>(of(output, actual));
    for (String fact : List.copyOf(missing)) {
      if (more.remove(fact)) {
        missing.remove(fact);
      }
    }
    if (missing.isEmpty() && more.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder(name).append(" says something else\n");
    missing.forEach(fact -> text.append("  not said    ").append(fact).append('\n'));
    more.forEach(fact -> text.append("  said        ").append(fact).append('\n'));
    return text.toString();
  }
}
