package org.payersim.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * What a 999 of ours finds wrong with an 837 made of a resource, told of the resource. Source:
 * 005010X231A1, IK3 and IK4.
 */
final class FaultsOf999 {
  private FaultsOf999() {}

  /**
   * Each fault with the part of the resource its segment was written from.
   *
   * @param acknowledgment one interchange with a 999
   * @param expressions of every segment of the set, ST first
   */
  static List<Issue> of(byte[] acknowledgment, List<String> expressions) {
    List<Issue> issues = new ArrayList<>();
    String at = "";
    String segment = "";
    for (String line : new String(acknowledgment, StandardCharsets.ISO_8859_1).split("~", -1)) {
      String[] elements = line.strip().split("\\*", -1);
      switch (elements[0]) {
        case "IK3" -> {
          at = expression(elements[2], expressions);
          segment = elements[1];
          String code = elements.length > 4 ? elements[4] : "";
          if (!code.equals("8")) {
            issues.add(new Issue(type(code), at, "segment " + segment + ", fault " + code));
          }
        }
        case "IK4" ->
            issues.add(
                new Issue(
                    ofElement(elements.length > 3 ? elements[3] : ""),
                    at,
                    "element "
                        + segment
                        + elements[1]
                        + ", fault "
                        + (elements.length > 3 ? elements[3] : "")));
        default -> {}
      }
    }
    return issues;
  }

  private static String expression(String position, List<String> expressions) {
    try {
      int at = Integer.parseInt(position);
      return at >= 1 && at <= expressions.size() ? expressions.get(at - 1) : "Claim";
    } catch (NumberFormatException e) {
      return "Claim";
    }
  }

  /** IK304: 3 and I6 miss a segment. */
  private static IssueType type(String code) {
    return switch (code) {
      case "3", "I6" -> IssueType.REQUIRED;
      default -> IssueType.STRUCTURE;
    };
  }

  /** IK403. */
  private static IssueType ofElement(String code) {
    return switch (code) {
      case "1", "2" -> IssueType.REQUIRED;
      case "4", "5" -> IssueType.TOOLONG;
      case "7" -> IssueType.CODEINVALID;
      default -> IssueType.VALUE;
    };
  }
}
