package org.payersim.web.money;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.benefit.FamilyLimit;
import org.payersim.benefit.NetworkSide;
import org.payersim.benefit.Plan;
import org.payersim.benefit.Tier;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.Member;
import org.payersim.money.Money;
import org.payersim.rules.RuleBook;

/**
 * A limit over the plan year, and how claims filled it.
 *
 * @param label deductible or out-of-pocket maximum, and on which side of the network
 * @param isFamily whether it is the family's; else the member's own
 * @param period the plan year
 * @param limit how far it may go
 * @param steps in the order they were posted
 */
public record YearGauge(
    String label, boolean isFamily, DateSpan period, Money limit, List<Step> steps) {
  public YearGauge {
    steps = List.copyOf(steps);
  }

  /**
   * What a claim posted.
   *
   * @param on the day the claim was received
   * @param claim the provider's number of it
   * @param amount what it added; negative if it was taken back
   * @param total what was counted then
   */
  public record Step(LocalDate on, String claim, Money amount, Money total) {}

  /** What is counted now. */
  public Money used() {
    return steps.isEmpty() ? Money.ZERO : steps.get(steps.size() - 1).total();
  }

  /** What is still to come. */
  public Money left() {
    return limit.minus(used()).max(Money.ZERO);
  }

  /** Width of what is counted, in parts of {@link Waterfall#SCALE}. */
  public int parts() {
    return Waterfall.parts(used().min(limit), limit);
  }

  /** The way it was filled, as the points of a line: 1000 wide for the year, 100 high. */
  public String line() {
    StringBuilder points = new StringBuilder("0,100");
    int height = 100;
    for (Step step : steps) {
      long x = place(step.on());
      points.append(' ').append(x).append(',').append(height);
      height = 100 - Waterfall.parts(step.total().min(limit), limit) / 10;
      points.append(' ').append(x).append(',').append(height);
    }
    return points.append(" 1000,").append(height).toString();
  }

  private long place(LocalDate day) {
    long all = Math.max(1, ChronoUnit.DAYS.between(period.from(), period.to()));
    return Math.clamp(ChronoUnit.DAYS.between(period.from(), day) * 1000 / all, 0L, 1000L);
  }

  /** The limits of the plan that covers the member on this day; none if no plan does. */
  public static List<YearGauge> list(
      Member member, RuleBook rules, List<AdjudicatedClaim> claims, LocalDate today) {
    Optional<Plan> plan =
        member
            .findCoverage(today)
            .flatMap(coverage -> rules.findPlan(coverage.planId(), today))
            .filter(found -> !found.period().isStay());
    List<YearGauge> gauges = new ArrayList<>();
    if (plan.isPresent()) {
      Filling filling = new Filling(plan.get(), plan.get().period().on(today), posted(claims));
      for (NetworkSide side : NetworkSide.values()) {
        Optional<Tier> tier = plan.get().findTier(side);
        if (tier.isPresent()) {
          String where = Gauge.words(side);
          filling.add(
              gauges,
              "Deductible, " + where,
              tier.get().deductible(),
              new Counter(AccumulatorId.Kind.DEDUCTIBLE, side, member));
          filling.add(
              gauges,
              "Out-of-pocket maximum, " + where,
              tier.get().outOfPocket(),
              new Counter(AccumulatorId.Kind.OUT_OF_POCKET, side, member));
        }
      }
    }
    return gauges;
  }

  /** Which counter, and whose. */
  private record Counter(AccumulatorId.Kind kind, NetworkSide side, Member member) {
    boolean counts(Posted posted, Plan plan, DateSpan period, String person) {
      AccumulatorId id = posted.posting().accumulator();
      return posted.familyId().equals(member.familyId())
          && id.kind() == kind
          && id.person().equals(person)
          && id.planId().equals(plan.id())
          && id.period().equals(period)
          && id.network().name().equals(side.name());
    }
  }

  /** A posting, or one taken back, and the claim it came with. */
  private record Posted(String familyId, LocalDate on, String claim, Posting posting) {}

  private static List<Posted> posted(List<AdjudicatedClaim> claims) {
    Map<String, AdjudicatedClaim> byNumber = new HashMap<>();
    List<Posted> all = new ArrayList<>();
    for (AdjudicatedClaim claim : claims) {
      claim
          .outcome()
          .findOriginal()
          .map(byNumber::get)
          .ifPresent(original -> post(original, true, all));
      post(claim, false, all);
      byNumber.put(claim.payerControlNumber(), claim);
    }
    return all;
  }

  private static void post(AdjudicatedClaim claim, boolean back, List<Posted> all) {
    Optional<Determination> decided = claim.outcome().findFinal();
    if (decided.isPresent() && !decided.get().isEstimate()) {
      for (Posting posting : decided.get().postings()) {
        Money amount = back ? posting.amount().negated() : posting.amount();
        all.add(
            new Posted(
                decided.get().familyId(),
                decided.get().receivedOn(),
                claim.claim().patientControlNumber(),
                new Posting(posting.accumulator(), amount)));
      }
    }
  }

  /** Follows postings in order. */
  private record Filling(Plan plan, DateSpan period, List<Posted> posted) {
    void add(List<YearGauge> gauges, String label, FamilyLimit limit, Counter counter) {
      if (limit.kind() == FamilyLimit.Kind.EMBEDDED || limit.family().isEmpty()) {
        limit
            .individual()
            .ifPresent(
                most -> gauges.add(gauge(label, false, most, counter, counter.member().person())));
      }
      limit
          .family()
          .ifPresent(most -> gauges.add(gauge(label, true, most, counter, AccumulatorId.FAMILY)));
    }

    private YearGauge gauge(
        String label, boolean isFamily, Money limit, Counter counter, String person) {
      List<Step> steps = new ArrayList<>();
      Money total = Money.ZERO;
      for (Posted one : posted) {
        if (counter.counts(one, plan, period, person)) {
          total = total.plus(one.posting().amount());
          steps.add(new Step(one.on(), one.claim(), one.posting().amount(), total));
        }
      }
      return new YearGauge(label, isFamily, period, limit, steps);
    }
  }
}
