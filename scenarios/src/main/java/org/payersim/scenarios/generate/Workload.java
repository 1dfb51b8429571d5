package org.payersim.scenarios.generate;

import java.time.LocalDate;
import java.util.List;

/**
 * What to generate.
 *
 * @param claims how many claims, at least one
 * @param seed same seed and same other settings: same bytes
 * @param claimsPerSet most claims in one ST-SE (the guide asks for at most 5,000)
 * @param claimsPerRun claims that follow one another under the same billing provider
 * @param from first day of service
 * @param to last day of service; the file is dated the day after
 * @param payer whom the claims are for
 * @param plans the plans families are spread over; one named twice gets twice as many
 */
public record Workload(
    long claims,
    long seed,
    int claimsPerSet,
    int claimsPerRun,
    LocalDate from,
    LocalDate to,
    Addressee payer,
    List<PlanShare> plans) {

  /**
   * The payer as the file addresses it.
   *
   * @param id ISA08, GS03 and NM109 of the payer loop
   * @param name NM103
   */
  public record Addressee(String id, String name) {}

  /**
   * A plan families are enrolled in.
   *
   * @param id plan identifier
   * @param filingDays claims are for services at most so many days before the last day of service,
   *     so that they are filed in time
   */
  public record PlanShare(String id, int filingDays) {}

  public Workload {
    if (claims < 1 || claimsPerSet < 1 || claimsPerRun < 1) {
      throw new IllegalArgumentException("claims and claims per set or run must be at least 1");
    }
    if (to.isBefore(from.plusDays(30))) {
      throw new IllegalArgumentException("days of service must span at least a month");
    }
    plans = List.copyOf(plans);
  }

  /** The usual workload for the shipped rules. */
  public static Workload of(long claims, long seed) {
    return new Workload(
        claims,
        seed,
        5000,
        25,
        LocalDate.of(2026, 1, 2),
        LocalDate.of(2026, 10, 30),
        new Addressee("LANTF", "LANTERNFIELD HEALTH"),
        List.of(
            new PlanShare("lantern-ppo", 330),
            new PlanShare("lantern-ppo", 330),
            new PlanShare("lantern-hdhp", 330),
            new PlanShare("lantern-classic", 330),
            new PlanShare("lantern-hmo", 120)));
  }

  public Workload withClaimsPerSet(int count) {
    return new Workload(claims, seed, count, claimsPerRun, from, to, payer, plans);
  }

  public Workload withDays(LocalDate first, LocalDate last) {
    return new Workload(claims, seed, claimsPerSet, claimsPerRun, first, last, payer, plans);
  }

  /** The first day of service of families in this plan. */
  LocalDate firstDay(PlanShare plan) {
    LocalDate day = to.minusDays(plan.filingDays);
    return day.isBefore(from) ? from : day;
  }

  /** About ten claims a family, as a year brings. */
  long families() {
    return Math.max(1, (claims + 9) / 10);
  }

  /** One practice for 600 claims, but never fewer than 12 or more than 3,000. */
  int practices() {
    return Math.clamp(claims / 600, 12, 3000);
  }
}
