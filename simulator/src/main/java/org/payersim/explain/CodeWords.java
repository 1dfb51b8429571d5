package org.payersim.explain;

import java.util.Map;
import org.payersim.code.Reason;
import org.payersim.status.ClaimStatus;

/**
 * Short wordings of code values - group codes, CARC, RARC, claim status - all our own. A code
 * without a wording is said to be one the payer does not describe.
 */
public final class CodeWords {
  private static final Map<String, String> WORDS = Sentences.load("reasons.properties");

  private CodeWords() {}

  /** Who bears it, and why. */
  public static String of(Reason reason) {
    return word("group", reason.group().name()) + ": " + word("carc", reason.carc());
  }

  public static String ofRemark(String rarc) {
    return word("rarc", rarc);
  }

  /** Category, status and whom it is about. */
  public static String of(ClaimStatus status) {
    String words = word("category", status.category()) + ": " + word("status", status.status());
    return status.entity().isEmpty() ? words : words + " (" + word("entity", status.entity()) + ")";
  }

  /** CLP02. */
  public static String ofClaimStatus(String status) {
    return word("clp02", status);
  }

  /** Who bears it: CAS01. */
  public static String ofGroup(String group) {
    return word("group", group);
  }

  /** CAS02. */
  public static String ofReasonCode(String carc) {
    return word("carc", carc);
  }

  static boolean knows(String kind, String code) {
    return WORDS.containsKey(kind + "." + code);
  }

  private static String word(String kind, String code) {
    return WORDS.getOrDefault(kind + "." + code, "code " + code + ", not described here");
  }
}
