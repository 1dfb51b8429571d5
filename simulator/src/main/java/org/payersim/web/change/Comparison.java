package org.payersim.web.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.explain.CodeWords;
import org.payersim.money.Money;

/**
 * The same claims under two sets of rules.
 *
 * @param claims how many there are
 * @param changed those that came out otherwise
 * @param reasons why money was taken off, before and after, the greatest difference first
 * @param before what they came to under the rules as they were
 * @param after what they come to under the changed ones
 */
public record Comparison(
    int claims, List<Changed> changed, List<ReasonRow> reasons, Sums before, Sums after) {
  public Comparison {
    changed = List.copyOf(changed);
    reasons = List.copyOf(reasons);
  }

  /**
   * Sums over all claims.
   *
   * @param paid what the plan pays
   * @param patient what the patients owe
   * @param denied how many lines are denied
   */
  public record Sums(Money paid, Money patient, int denied) {}

  /**
   * A claim that came out otherwise.
   *
   * @param number the provider's number
   * @param patient first and last name
   * @param before outcome in words
   * @param after outcome in words
   * @param more what is paid more; negative if less
   */
  public record Changed(String number, String patient, String before, String after, Money more) {}

  /**
   * A reason.
   *
   * @param code group and CARC
   * @param words what it means
   * @param before what it took off before
   * @param after what it takes off now
   */
  public record ReasonRow(String code, String words, Money before, Money after) {
    /** What it takes off more. */
    public Money more() {
      return after.minus(before);
    }
  }

  /** Compares claim by claim; both lists are in the order they were sent. */
  public static Comparison of(List<AdjudicatedClaim> before, List<AdjudicatedClaim> after) {
    List<Changed> changed = new ArrayList<>();
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      AdjudicatedClaim was = before.get(i);
      AdjudicatedClaim is = after.get(i);
      if (!told(was).equals(told(is)) || !reasons(List.of(was)).equals(reasons(List.of(is)))) {
        changed.add(
            new Changed(
                is.claim().patientControlNumber(),
                is.claim().patient().party().firstName()
                    + " "
                    + is.claim().patient().party().lastName(),
                words(was),
                words(is),
                paid(is).minus(paid(was))));
      }
    }
    return new Comparison(
        before.size(), changed, rows(reasons(before), reasons(after)), sums(before), sums(after));
  }

  private static String told(AdjudicatedClaim claim) {
    return claim.outcome().getClass().getSimpleName() + paid(claim) + patient(claim);
  }

  private static Money paid(AdjudicatedClaim claim) {
    return claim.outcome().findFinal().map(Determination::paid).orElse(Money.ZERO);
  }

  private static Money patient(AdjudicatedClaim claim) {
    return claim.outcome().findFinal().map(Determination::patientResponsibility).orElse(Money.ZERO);
  }

  private static String words(AdjudicatedClaim claim) {
    Optional<Determination> decided = claim.outcome().findFinal();
    if (decided.isEmpty()) {
      return claim.outcome().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
    String codes = String.join(", ", reasons(List.of(claim)).keySet());
    return "paid $%s, patient $%s%s"
        .formatted(
            decided.get().paid(),
            decided.get().patientResponsibility(),
            codes.isEmpty() ? "" : " (" + codes + ")");
  }

  private static Map<String, Money> reasons(List<AdjudicatedClaim> claims) {
    Map<String, Money> sums = new LinkedHashMap<>();
    for (AdjudicatedClaim claim : claims) {
      for (LineDetermination line :
          claim.outcome().findFinal().map(Determination::lines).orElse(List.of())) {
        for (Adjustment adjustment : line.adjustments()) {
          sums.merge(
              adjustment.reason().group() + "-" + adjustment.reason().carc(),
              adjustment.amount(),
              Money::plus);
        }
      }
    }
    return sums;
  }

  private static List<ReasonRow> rows(Map<String, Money> before, Map<String, Money> after) {
    TreeSet<String> codes = new TreeSet<>(before.keySet());
    codes.addAll(after.keySet());
    List<ReasonRow> rows = new ArrayList<>();
    for (String code : codes) {
      rows.add(
          new ReasonRow(
              code,
              CodeWords.ofReasonCode(code.substring(code.indexOf('-') + 1)),
              before.getOrDefault(code, Money.ZERO),
              after.getOrDefault(code, Money.ZERO)));
    }
    rows.sort(Comparator.comparingLong((ReasonRow row) -> Math.abs(row.more().cents())).reversed());
    return rows;
  }

  private static Sums sums(List<AdjudicatedClaim> claims) {
    Money paid = Money.ZERO;
    Money patient = Money.ZERO;
    int denied = 0;
    for (AdjudicatedClaim claim : claims) {
      paid = paid.plus(paid(claim));
      patient = patient.plus(patient(claim));
      denied +=
          (int)
              claim.outcome().findFinal().map(Determination::lines).orElse(List.of()).stream()
                  .filter(LineDetermination::isDenied)
                  .count();
    }
    return new Sums(paid, patient, denied);
  }
}
