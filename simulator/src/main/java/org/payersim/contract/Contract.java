package org.payersim.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.benefit.CodeRange;
import org.payersim.benefit.Dated;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimType;
import org.payersim.claim.DateSpan;
import org.payersim.claim.ServiceLine;
import org.payersim.money.Rate;

/**
 * One version of what the payer agreed to pay: with a provider, with all providers of a network,
 * or, out of network, of its own accord.
 *
 * @param id shared by its versions
 * @param effective when this version is in force, by day of service
 * @param lesserOf whether at most the charge is allowed
 * @param indicators relative values by id whose indicators hold for prices by fee; empty if none do
 * @param terms the first that matches and has a price decides
 * @param modifiers what modifiers make of a fee
 * @param reductions how much the lesser of several procedures are cut
 * @param balance who bears the rest of the charge out of network
 * @param keptBack what is kept back of the payment
 */
public record Contract(
    String id,
    DateSpan effective,
    boolean lesserOf,
    Optional<String> indicators,
    List<Term> terms,
    ModifierRates modifiers,
    Reductions reductions,
    Balance balance,
    KeptBack keptBack)
    implements Dated {
  public Contract {
    terms = List.copyOf(terms);
  }

  /**
   * How a kind of service is priced. Empty conditions match everything.
   *
   * @param name what the contract calls it
   * @param codes procedure codes
   * @param places places of service
   * @param bills types of facility of institutional claims: the type of bill without its frequency
   * @param types kinds of claim
   * @param method how
   */
  public record Term(
      String name,
      List<CodeRange> codes,
      Set<String> places,
      Set<String> bills,
      Set<ClaimType> types,
      PricingMethod method) {
    public Term {
      codes = List.copyOf(codes);
      places = Set.copyOf(places);
      bills = Set.copyOf(bills);
      types = Set.copyOf(types);
    }

    public boolean suits(Claim claim, ServiceLine line) {
      return (types.isEmpty() || types.contains(claim.type()))
          && (places.isEmpty() || places.contains(claim.placeOfService(line)))
          && (bills.isEmpty() || isBilledAs(claim))
          && (codes.isEmpty() || has(line.procedure().code()));
    }

    private boolean isBilledAs(Claim claim) {
      return claim.type() == ClaimType.INSTITUTIONAL && bills.contains(claim.facilityCode());
    }

    private boolean has(String code) {
      for (CodeRange range : codes) {
        if (range.contains(code)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * Who bears the charge above the allowed amount where no provider has promised to write it off.
   *
   * @param patient whether it may be billed to him at all
   * @param limit at most this part of the allowed amount may be charged (42 CFR 414.48); empty if
   *     nothing limits it
   */
  public record Balance(boolean patient, Optional<Rate> limit) {
    public static final Balance TO_PATIENT = new Balance(true, Optional.empty());
  }

  /**
   * What is kept back of the payment, after the patient's share.
   *
   * @param sequestration federal cut of what Medicare would pay (2 USC 901a)
   * @param withhold kept until the contract's accounts are settled
   * @param promptPay discount for prompt payment
   */
  public record KeptBack(Rate sequestration, Rate withhold, Rate promptPay) {
    public static final KeptBack NOTHING = new KeptBack(Rate.NONE, Rate.NONE, Rate.NONE);
  }
}
