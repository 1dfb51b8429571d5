package org.payersim.explain;

import java.util.List;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.money.Money;

/**
 * Tells why a claim was decided as it was: rendered from the rulings the remittance is made of, so
 * the two cannot disagree.
 */
public final class Explanations {
  private Explanations() {}

  /** For a person: aligned, at most 100 columns, lines end with a line feed. */
  public static String text(AdjudicatedClaim claim) {
    return TextExplanation.of(Explained.of(claim, Sentences.shipped()));
  }

  /** For a program: the same facts, amounts as decimal strings, fields in a fixed order. */
  public static String json(AdjudicatedClaim claim) {
    return JsonExplanation.of(Explained.of(claim, Sentences.shipped()));
  }

  /** What there is to tell, for pages: sentences and money ruling by ruling. */
  public static Explained of(AdjudicatedClaim claim) {
    return Explained.of(claim, Sentences.shipped());
  }

  /**
   * In short: what was taken off and why, or why the claim was rejected; one sentence each with its
   * code in front.
   */
  public static List<String> reasons(AdjudicatedClaim claim) {
    return Explained.of(claim, Sentences.shipped()).shortReasons();
  }

  /** What a ruling found, as a sentence. */
  public static String sentence(Ruling ruling) {
    return Sentences.shipped().of(ruling.stage(), ruling.finding());
  }

  /** A stage's name as a person reads it: {@code Covered on date}. */
  public static String title(String stage) {
    return PlainWords.title(stage);
  }

  /** Dollars with separators: {@code $1,234.50}. */
  public static String money(Money amount) {
    return PlainWords.money(amount);
  }
}
