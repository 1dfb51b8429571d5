package org.payersim.benefit;

import java.util.Optional;
import org.payersim.claim.DateSpan;
import org.payersim.money.Rate;

/**
 * One version of a plan.
 *
 * @param id plan identifier, shared by its versions
 * @param name as printed on the card
 * @param effective when this version is in force, by day of service
 * @param filingIndicator claim filing indicator answered in CLP06: 12 PPO, HM HMO, 15 indemnity
 * @param period benefit period
 * @param filingLimit timely filing
 * @param network the network whose providers are in network
 * @param prices where the allowed amounts come from
 * @param inNetwork terms in network
 * @param preferred terms with providers of a network the plan prefers; empty if it has none
 * @param outOfNetwork terms out of network; empty if the plan pays nothing there
 * @param services what is covered and how it is shared
 * @param coordination what is paid after other payers
 * @param membership terms of being covered at all
 * @param care whom it pays otherwise, and through whom care goes
 * @param limits how much of some services is paid for
 * @param interest the rule by which claims paid late earn interest; empty for the payer's
 */
public record Plan(
    String id,
    String name,
    DateSpan effective,
    String filingIndicator,
    BenefitPeriod period,
    FilingLimit filingLimit,
    String network,
    Prices prices,
    Tier inNetwork,
    Optional<Preferred> preferred,
    Optional<Tier> outOfNetwork,
    ServiceRules services,
    Coordination coordination,
    Membership membership,
    CareTerms care,
    PlanLimits limits,
    Optional<String> interest)
    implements Dated {

  /**
   * A third tier, above the usual network.
   *
   * @param network whose providers stand in it
   * @param tier its terms
   */
  public record Preferred(String network, Tier tier) {}

  /** Whether it is Medicare, of any part: by its claim filing indicator. */
  public boolean isMedicare() {
    return switch (filingIndicator) {
      case "MA", "MB", "16" -> true;
      default -> false;
    };
  }

  /** The terms on one side of the network; empty if the plan has none there. */
  public Optional<Tier> findTier(NetworkSide side) {
    return switch (side) {
      case PREFERRED -> preferred.map(Preferred::tier);
      case IN -> Optional.of(inNetwork);
      case OUT -> outOfNetwork;
    };
  }

  /**
   * Where allowed amounts come from.
   *
   * @param feeSchedule fee schedule by id; its version in force on the day of service prices
   * @param unlisted what happens to codes it does not list
   * @param outOfNetwork part of the listed fee allowed out of network
   * @param contract contract that prices in network what it has terms for; empty if none
   * @param outside the same out of network
   * @param surprise amounts for services the No Surprises Act protects; empty if it is not applied
   */
  public record Prices(
      String feeSchedule,
      UnlistedCodes unlisted,
      Rate outOfNetwork,
      Optional<String> contract,
      Optional<String> outside,
      Optional<Recognized> surprise) {}

  /**
   * Where recognised amounts come from (45 CFR 149.30).
   *
   * @param qualifyingPayment fee schedule with the qualifying payment amounts
   * @param stateLaw fee schedule with the amounts a state's law lays down; empty if there is none
   */
  public record Recognized(String qualifyingPayment, Optional<String> stateLaw) {}
}
