package org.payersim.web.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.payersim.money.Money;
import org.payersim.web.journey.Delivery;

/**
 * All claims as they stand, those with something to be done first.
 *
 * @param by what they are ordered by
 * @param groups by reason, the most money first; one group if they are ordered otherwise
 * @param atStake what could still be recovered in all
 */
public record Worklist(By by, List<Group> groups, Money atStake) {
  public Worklist {
    groups = List.copyOf(groups);
  }

  /** What they can be ordered by. */
  public enum By {
    REASON,
    AMOUNT,
    AGE;

    /** By its name; by reason if there is no such order. */
    public static By of(String name) {
      for (By by : values()) {
        if (by.word().equals(name)) {
          return by;
        }
      }
      return REASON;
    }

    /** As addresses have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Claims of one reason.
   *
   * @param code as a code; empty if nothing is wrong, or they are not ordered by reason
   * @param words the same in words
   * @param atStake what could be recovered of them
   * @param claims the most money first
   */
  public record Group(String code, String words, Money atStake, List<Work> claims) {
    public Group {
      claims = List.copyOf(claims);
    }
  }

  /**
   * What deliveries left to do.
   *
   * @param deliveries the earliest first
   * @param today the payer's day
   */
  public static Worklist of(List<Delivery> deliveries, LocalDate today, By by) {
    Map<String, Work> latest = new LinkedHashMap<>();
    for (Delivery delivery : deliveries) {
      if (delivery.claims().isEmpty()) {
        Optional<Work> file = Work.ofFile(delivery);
        file.ifPresent(work -> latest.putIfAbsent(work.number(), work));
      }
      for (int i = 0; i < delivery.claims().size(); i++) {
        Work work = Work.of(delivery, i, today);
        latest.put(work.number(), work);
      }
    }
    List<Work> all = new ArrayList<>(latest.values());
    Money atStake = sum(all);
    Comparator<Work> most = Comparator.comparing(Work::atStake).reversed();
    return switch (by) {
      case REASON -> new Worklist(by, byReason(all, most), atStake);
      case AMOUNT -> new Worklist(by, one(all, most), atStake);
      case AGE ->
          new Worklist(by, one(all, Comparator.comparingLong(Work::age).reversed()), atStake);
    };
  }

  private static Money sum(List<Work> claims) {
    return claims.stream().map(Work::atStake).reduce(Money.ZERO, Money::plus);
  }

  private static List<Group> one(List<Work> all, Comparator<Work> order) {
    return all.isEmpty()
        ? List.of()
        : List.of(new Group("", "", sum(all), all.stream().sorted(order).toList()));
  }

  private static List<Group> byReason(List<Work> all, Comparator<Work> order) {
    Map<String, List<Work>> groups = new LinkedHashMap<>();
    for (Work work : all) {
      groups.computeIfAbsent(work.code(), none -> new ArrayList<>()).add(work);
    }
    List<Group> sorted = new ArrayList<>();
    groups.forEach(
        (code, claims) ->
            sorted.add(
                new Group(
                    code,
                    claims.get(0).words(),
                    sum(claims),
                    claims.stream().sorted(order).toList())));
    sorted.sort(Comparator.comparing(Group::atStake).reversed());
    return sorted;
  }
}
