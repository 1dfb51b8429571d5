package example.billing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An 835 that adds up, by line, by claim and as a whole.
 *
 * @param trace number of the payment (TRN02)
 * @param payee NPI it is for
 * @param payment what is paid
 * @param claims in order
 * @param providerAdjustments PLB amounts by reason; positive ones take money away
 */
public record Remittance(
    String trace,
    String payee,
    BigDecimal payment,
    List<Claim> claims,
    Map<String, BigDecimal> providerAdjustments) {
  /** What is said of a claim. */
  public record Claim(
      String number,
      String status,
      BigDecimal charge,
      BigDecimal paid,
      BigDecimal patient,
      String payersNumber,
      List<Adjustment> adjustments,
      List<Line> lines) {
    public boolean isReversal() {
      return status.equals("22");
    }

    /** Those of the claim itself and of all its lines. */
    public List<Adjustment> allAdjustments() {
      List<Adjustment> all = new ArrayList<>(adjustments);
      lines.forEach(line -> all.addAll(line.adjustments()));
      return all;
    }
  }

  /** What is said of a service line; the procedure as it was billed. */
  public record Line(
      String procedure,
      String day,
      BigDecimal charge,
      BigDecimal paid,
      List<Adjustment> adjustments) {}

  /** So much is not paid, and why: a group such as CO and a reason such as 45. */
  public record Adjustment(String group, String reason, BigDecimal amount) {
    public boolean isPatients() {
      return group.equals("PR");
    }

    @Override
    public String toString() {
      return group + "-" + reason;
    }
  }

  /** Checks the sums. */
  void check() {
    BigDecimal total = BigDecimal.ZERO;
    for (Claim claim : claims) {
      check(claim);
      total = total.add(claim.paid());
    }
    for (BigDecimal adjustment : providerAdjustments.values()) {
      total = total.subtract(adjustment);
    }
    require(
        total.compareTo(payment) == 0,
        "claims and adjustments make " + total + ", not the payment");
  }

  private static void check(Claim claim) {
    String name = "claim " + claim.number() + ": ";
    BigDecimal charged = claim.lines().isEmpty() ? claim.charge() : BigDecimal.ZERO;
    for (Line line : claim.lines()) {
      charged = charged.add(line.charge());
      require(
          line.charge().subtract(sum(line.adjustments())).compareTo(line.paid()) == 0,
          name + "a line does not add up");
    }
    require(charged.compareTo(claim.charge()) == 0, name + "lines and charge differ");
    require(
        claim.charge().subtract(sum(claim.allAdjustments())).compareTo(claim.paid()) == 0,
        name + "charge less adjustments is not what is paid");
    BigDecimal patients =
        sum(claim.allAdjustments().stream().filter(Adjustment::isPatients).toList());
    require(
        claim.isReversal() || patients.compareTo(claim.patient()) == 0,
        name + "the patient's part is not the sum of PR");
    require(claim.isReversal() == (claim.charge().signum() < 0), name + "sign and status differ");
  }

  private static BigDecimal sum(List<Adjustment> adjustments) {
    return adjustments.stream().map(Adjustment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new PostingException(otherwise);
    }
  }
}
