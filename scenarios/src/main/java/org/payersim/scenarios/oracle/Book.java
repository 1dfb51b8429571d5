package org.payersim.scenarios.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the second opinion remembers of one family: counters by name, claims, services. */
final class Book {
  /** Each counter's name once, however many claims move it. */
  private final Map<String, String> names = new HashMap<>();

  private final Map<String, BigDecimal> counters = new HashMap<>();
  private final Map<String, Entry> claims = new LinkedHashMap<>();

  /**
   * A service that was rendered.
   *
   * @param key what has to agree for another to be its duplicate
   * @param visit day and provider
   * @param copay what it bore of its visit's copay
   * @param later what of an orthodontic course is for its visits, zero of any other service
   * @param instalments how many they are
   */
  record Service(
      String key,
      String visit,
      boolean denied,
      BigDecimal copay,
      String person,
      String code,
      LocalDate day,
      int units,
      BigDecimal later,
      int instalments) {}

  /** What a claim added to a counter. */
  record Count(String counter, BigDecimal amount) {}

  /** A claim decided: what it counted, and its services. */
  static final class Entry {
    final LocalDate receivedOn;
    final List<Count> counted = new ArrayList<>(4);
    final List<Service> services = new ArrayList<>();
    boolean reversed;

    Entry(LocalDate receivedOn) {
      this.receivedOn = receivedOn;
    }
  }

  BigDecimal used(String counter) {
    return counters.getOrDefault(counter, BigDecimal.ZERO);
  }

  /** Counts at once; the entry remembers it. */
  void count(Entry entry, String counter, BigDecimal amount) {
    if (amount.signum() != 0) {
      String name = names.computeIfAbsent(counter, same -> same);
      counters.merge(name, amount, BigDecimal::add);
      entry.counted.add(new Count(name, amount));
    }
  }

  void keep(String number, Entry entry) {
    claims.put(number, entry);
  }

  Optional<Entry> find(String number) {
    return Optional.ofNullable(claims.get(number));
  }

  /** Takes back what a claim counted, for good or until {@link #restore}. */
  void takeBack(Entry entry) {
    for (Count count : entry.counted) {
      counters.merge(count.counter, count.amount.negate(), BigDecimal::add);
    }
    entry.reversed = true;
  }

  void restore(Entry entry) {
    for (Count count : entry.counted) {
      counters.merge(count.counter, count.amount, BigDecimal::add);
    }
    entry.reversed = false;
  }

  /** Services of the claims that stand. */
  List<Service> services() {
    return claims.values().stream()
        .filter(entry -> !entry.reversed)
        .flatMap(entry -> entry.services.stream())
        .toList();
  }
}
