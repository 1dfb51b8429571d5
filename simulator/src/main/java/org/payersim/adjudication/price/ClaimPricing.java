package org.payersim.adjudication.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.adjudication.worksheet.ClaimStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.UnderContract;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.DateSpan;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.contract.Contract;
import org.payersim.contract.OutpatientPrice;
import org.payersim.contract.PricingMethod;
import org.payersim.contract.StayPrice;
import org.payersim.money.Allocation;
import org.payersim.money.Exact;
import org.payersim.money.Money;

/**
 * One price for several lines: a case rate, days at so much a day or a diagnosis-related group,
 * spread over the lines by what they charge, exactly (largest remainder); or outpatient groups,
 * where what is packaged into another service is CO-97. Lines whose first matching term of the
 * contract is the same are priced together. The rest of each line's charge is CO-45 in network,
 * PR-45 out of it where the patient may be billed; a share above the charge is OA-94, negative.
 * Source: CARCs 45, 94, 97; contract terms; 42 CFR 419.
 */
public final class ClaimPricing extends ClaimStage {
  private static final Reason WRITE_OFF = Reason.of(AdjustmentGroup.CO, "45");
  private static final Reason BALANCE = Reason.of(AdjustmentGroup.PR, "45");
  private static final Reason ABOVE_CHARGE = Reason.of(AdjustmentGroup.OA, "94");

  /** Patient status: to another hospital for care like ours, with or without a planned return. */
  private static final Set<String> TRANSFERRED = Set.of("02", "82");

  private static final Reason PACKAGED = Reason.of(AdjustmentGroup.CO, "97", "M15");

  /** A line's share of one amount for all. */
  public record ByCase(String contract, String term, Money amount, Money charges, Money share)
      implements UnderContract {}

  /** A line's share of what the days come to. */
  public record ByDays(
      String contract, String term, long days, Money amount, Money charges, Money share)
      implements UnderContract {}

  /**
   * A line's share of what the stay's diagnosis-related group comes to.
   *
   * @param weight of the group, in relation to the average stay
   * @param transferred whether it ended with a transfer, and was paid by days
   */
  public record ByDrg(
      String contract,
      String drg,
      String weight,
      boolean transferred,
      Money amount,
      Money charges,
      Money share)
      implements UnderContract {}

  /** Priced by an outpatient group. */
  public record ByGroup(String contract, String status, Money amount) implements UnderContract {}

  /** Paid with another service. */
  public record Packaged(String contract, String status) implements UnderContract {}

  @Override
  protected void decide(Worksheet claim) {
    List<LineWorksheet> lines = claim.lines();
    for (int i = 0; i < lines.size(); i++) {
      Optional<Contract.Term> term = termOf(lines.get(i));
      if (term.isPresent()) {
        List<LineWorksheet> together = new ArrayList<>();
        for (LineWorksheet line : lines) {
          if (termOf(line).equals(term)) {
            together.add(line);
          }
        }
        price(term.get(), together);
      }
    }
  }

  /** The contract's first term for a line, if it prices several lines at once. */
  private static Optional<Contract.Term> termOf(LineWorksheet line) {
    Optional<Contract> contract = line.findContract();
    if (contract.isEmpty() || line.isPriced() || line.isDenied()) {
      return Optional.empty();
    }
    for (Contract.Term term : contract.get().terms()) {
      if (term.suits(line.claim().claim(), line.service())) {
        return term.method() instanceof PricingMethod.OfClaim
            ? Optional.of(term)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void price(Contract.Term term, List<LineWorksheet> lines) {
    Contract contract =
        lines.get(0).findContract().orElseThrow(() -> new IllegalStateException("no contract"));
    switch ((PricingMethod.OfClaim) term.method()) {
      case PricingMethod.CaseRate rate ->
          spread(
              contract,
              lines,
              rate.amount(),
              (sums, share) ->
                  new ByCase(contract.id(), term.name(), sums.amount(), sums.charges(), share));
      case PricingMethod.PerDiem perDiem -> {
        long days = days(lines);
        spread(
            contract,
            lines,
            StayPrice.perDiem(perDiem, days),
            (sums, share) ->
                new ByDays(contract.id(), term.name(), days, sums.amount(), sums.charges(), share));
      }
      case PricingMethod.ByApc groups -> groups(contract, groups, lines);
      case PricingMethod.ByDrg groups -> stay(contract, groups, lines);
    }
  }

  /** By the group the provider found; a stay without one the contract knows is left to others. */
  private void stay(Contract contract, PricingMethod.ByDrg method, List<LineWorksheet> lines) {
    if (!(lines.get(0).claim().claim().detail() instanceof ClaimDetail.Institutional stay)) {
      return;
    }
    PricingMethod.DrgWeight group = method.groups().get(stay.drg());
    if (group == null) {
      return;
    }
    Money charges = lines.stream().map(LineWorksheet::open).reduce(Money.ZERO, Money::plus);
    Money whole = StayPrice.drg(method, group, charges);
    boolean transferred = TRANSFERRED.contains(stay.stay().patientStatus());
    Money price = transferred ? StayPrice.transfer(whole, group, days(lines)) : whole;
    spread(
        contract,
        lines,
        price,
        (sums, share) ->
            new ByDrg(
                contract.id(),
                stay.drg(),
                group.weight().toString(),
                transferred,
                sums.amount(),
                sums.charges(),
                share));
  }

  /** Nights from the first to the last day, at least one: the day of discharge is not paid. */
  private static long days(List<LineWorksheet> lines) {
    Claim claim = lines.get(0).claim().claim();
    DateSpan span =
        claim.detail() instanceof ClaimDetail.Institutional stay
            ? stay.statement()
            : claim.serviceSpan();
    return Math.max(1, span.to().toEpochDay() - span.from().toEpochDay());
  }

  private record Sums(Money amount, Money charges) {}

  private interface Told {
    Finding of(Sums sums, Money share);
  }

  private void spread(Contract contract, List<LineWorksheet> lines, Money price, Told told) {
    List<Money> charges = lines.stream().map(LineWorksheet::open).toList();
    Money all = charges.stream().reduce(Money.ZERO, Money::plus);
    Money amount = contract.lesserOf() ? price.min(all) : price;
    List<Money> shares = Allocation.byWeight(amount, charges);
    for (int i = 0; i < lines.size(); i++) {
      allow(
          lines.get(i),
          contract.balance(),
          told.of(new Sums(amount, all), shares.get(i)),
          shares.get(i));
    }
  }

  private void groups(
      Contract contract, PricingMethod.ByApc method, List<LineWorksheet> candidates) {
    List<LineWorksheet> lines =
        candidates.stream()
            .filter(line -> method.groups().containsKey(line.service().procedure().code()))
            .toList();
    List<OutpatientPrice.Service> services =
        lines.stream()
            .map(
                line ->
                    new OutpatientPrice.Service(
                        line.service().procedure().code(), Exact.of(line.service().units())))
            .toList();
    List<Optional<Money>> prices = OutpatientPrice.of(method, services);
    for (int i = 0; i < lines.size(); i++) {
      LineWorksheet line = lines.get(i);
      String status = OutpatientPrice.statusOf(method, services.get(i));
      if (prices.get(i).isPresent()) {
        Money price = prices.get(i).get();
        Money allowed = contract.lesserOf() ? price.min(line.open()) : price;
        allow(line, contract.balance(), new ByGroup(contract.id(), status, price), allowed);
      } else {
        line.priced();
        line.deny(this, new Packaged(contract.id(), status), PACKAGED);
      }
    }
  }

  private void allow(LineWorksheet line, Contract.Balance balance, Finding finding, Money allowed) {
    Money rest = line.open().minus(allowed);
    line.priced();
    if (rest.isZero()) {
      line.note(this, finding);
    } else if (rest.isNegative()) {
      line.reduce(this, finding, ABOVE_CHARGE, rest);
    } else {
      boolean patient = !line.hasInNetworkTerms() && balance.patient();
      line.reduce(this, finding, patient ? BALANCE : WRITE_OFF, rest);
    }
  }
}
