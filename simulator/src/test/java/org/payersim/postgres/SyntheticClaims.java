package org.payersim.postgres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.payersim.claim.ClaimType;
import org.payersim.claim.DateSpan;
import org.payersim.inquiry.ClaimSummary;
import org.payersim.inquiry.ClaimSummary.Outcome;
import org.payersim.inquiry.ClaimSummary.Result;
import org.payersim.money.Money;

/**
 * Decisions as a payer might have made them in three years, each made of its number alone: ten a
 * member, four thousand providers of which few have many, and reasons from everyday to rare.
 *
 * @param total how many there are
 */
record SyntheticClaims(long total) {
  static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 1_096;
  private static final int PROVIDERS = 4_000;

  /** The provider of this rank; the first has most claims. */
  static String provider(int rank) {
    return Long.toString(1_000_000_000L + rank);
  }

  String member(long index) {
    return "M" + (100_000 + index % Math.max(1, total / 10));
  }

  /** Decision {@code number}, from 1 on. */
  ClaimSummary claim(long number) {
    SplittableRandom random = new SplittableRandom(number);
    LocalDate day = FIRST_DAY.plusDays((number - 1) * DAYS / total);
    LocalDate service = day.minusDays(1 + random.nextInt(60));
    Result result = result(random.nextInt(1_000));
    boolean isFinal = result.compareTo(Result.VOIDED) < 0;
    boolean isReplacement = isFinal && random.nextInt(200) == 0;
    long charge = 2_000 + random.nextInt(80_000);
    long allowed = result == Result.DENIED ? 0 : charge * 6 / 10;
    long patient = result == Result.PATIENT_OWES ? allowed : allowed / 5;
    int rank = (int) (PROVIDERS * Math.pow(random.nextDouble(), 3));
    boolean isStay = random.nextInt(12) == 0;
    return new ClaimSummary(
        new ClaimSummary.Place(day, number),
        result == Result.REJECTED ? "" : "%016d".formatted(number),
        "P" + number,
        isStay ? ClaimType.INSTITUTIONAL : ClaimType.PROFESSIONAL,
        member(number * 7_919),
        result == Result.REJECTED ? "" : member(number * 7_919),
        provider(rank),
        new DateSpan(service, isStay ? service.plusDays(3) : service),
        outcome(result, isReplacement),
        result,
        isReplacement || result == Result.VOIDED
            ? Optional.of("%016d".formatted(Math.max(1, number - 1)))
            : Optional.empty(),
        Money.ofCents(charge),
        isFinal
            ? Optional.of(
                new ClaimSummary.FinalAmounts(
                    day,
                    Money.ofCents(allowed),
                    Money.ofCents(allowed - patient),
                    Money.ofCents(patient)))
            : Optional.empty(),
        isFinal ? carcs(random, result) : List.of());
  }

  private static Result result(int permille) {
    if (permille < 20) {
      return Result.REJECTED;
    }
    if (permille < 30) {
      return Result.PENDED;
    }
    if (permille < 35) {
      return Result.VOIDED;
    }
    if (permille < 40) {
      return Result.NOTHING_DUE;
    }
    if (permille < 130) {
      return Result.DENIED;
    }
    if (permille < 220) {
      return Result.PATIENT_OWES;
    }
    return permille < 300 ? Result.PARTLY_PAID : Result.PAID;
  }

  private static Outcome outcome(Result result, boolean isReplacement) {
    return switch (result) {
      case REJECTED -> Outcome.REJECTED;
      case PENDED -> Outcome.PENDED;
      case VOIDED -> Outcome.VOIDED;
      case PAID, PARTLY_PAID, PATIENT_OWES, NOTHING_DUE, DENIED ->
          isReplacement ? Outcome.REPLACED : Outcome.FINALIZED;
    };
  }

  private static List<String> carcs(SplittableRandom random, Result result) {
    List<String> carcs = new ArrayList<>();
    if (result == Result.DENIED || result == Result.PARTLY_PAID) {
      int which = random.nextInt(100);
      carcs.add(which < 40 ? "18" : which < 75 ? "204" : which < 99 ? "197" : "29");
    }
    if (result != Result.DENIED) {
      carcs.add("45");
      carcs.add(random.nextInt(3) == 0 ? "1" : "3");
    }
    if (random.nextInt(20_000) == 0) {
      carcs.add("B7");
    }
    return carcs.stream().sorted().toList();
  }
}
