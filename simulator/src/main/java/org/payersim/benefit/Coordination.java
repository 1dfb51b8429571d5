package org.payersim.benefit;

import java.util.Set;
import org.payersim.money.Rate;

/**
 * How a plan coordinates its benefits when another payer has paid first.
 *
 * @param method what the plan pays beside the earlier payers
 * @param allowable what counts as the allowable expense
 * @param rate maintenance of benefits only: the part of what the earlier payers left that is paid
 * @param followsDenials whether a service an earlier payer denied for the provider's fault is
 *     denied
 * @param notCovered CARCs of shares of an earlier payer's patient that this plan does not take over
 */
public record Coordination(
    Method method, Allowable allowable, Rate rate, boolean followsDenials, Set<String> notCovered) {
  /** What nearly all commercial plans do, after the NAIC's model regulation 120. */
  public static final Coordination STANDARD =
      new Coordination(Method.STANDARD, Allowable.PRIOR, Rate.ALL, false, Set.of());

  /** What the plan pays, of its normal benefit N, with P paid before and an allowable expense A. */
  public enum Method {
    /** N, but no more than A - P. NAIC model regulation 120. */
    STANDARD,
    /** N - P: together no more than the plan alone would have paid. Also called carve-out. */
    NON_DUPLICATION,
    /** A rate of what A - P leaves above the plan's own deductible. */
    MAINTENANCE_OF_BENEFITS,
    /**
     * The lowest of charge - P, N, and the higher of both allowed amounts - P: 42 CFR 411.33(a).
     */
    MEDICARE_SECONDARY,
    /**
     * What Medicare does not pay by a fee schedule, such as a stay: the lowest of N, the gross
     * amount payable (the plan's own allowed amount) - P, charge - P, and the charge less the
     * plan's own deductible, copay and coinsurance: 42 CFR 411.33(e).
     */
    MEDICARE_SECONDARY_GROSS,
    /**
     * What the plan's own allowed amount leaves above P, and no more than the patient still owes.
     */
    MEDICAID
  }

  /** Whose allowed amount is the allowable expense. */
  public enum Allowable {
    /** The earlier payer's: what he paid and what he left to the patient. */
    PRIOR,
    /** The plan's own. */
    OWN,
    HIGHER,
    LOWER
  }
}
