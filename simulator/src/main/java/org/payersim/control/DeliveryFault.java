package org.payersim.control;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.payersim.money.Rate;

/**
 * Something a tester wants to go wrong between the payer and a partner; what the payer decided and
 * keeps stays right. {@code docs/faults.md} says how to write one.
 *
 * @param document the document it stands in
 * @param name its name there
 * @param scope what it may happen to
 * @param chance how often it happens to one it may happen to
 * @param seed of the chance
 * @param occurrences which of those it may happen to, in the order they come
 * @param until the last day it happens, by the payer's clock
 * @param action what happens
 */
public record DeliveryFault(
    String document,
    String name,
    Scope scope,
    Rate chance,
    long seed,
    Stub.Occurrences occurrences,
    LocalDate until,
    FaultAction action) {
  private static final int ONE_MILLION = 1_000_000;

  /**
   * What a fault may happen to.
   *
   * @param partner ISA06 of what the partner sends, ISA08 of what he gets; absent for everybody
   * @param kinds documents; none if it is about requests
   * @param paths requests: the paths they go to; none if it is about documents
   */
  public record Scope(Optional<String> partner, Set<OutboundKind> kinds, Set<String> paths) {
    public Scope {
      kinds = Set.copyOf(kinds);
      paths = Set.copyOf(paths);
    }

    boolean isOf(String other) {
      return partner.isEmpty() || partner.get().equals(other);
    }
  }

  /** Whether it may happen to a document for this partner on this day. */
  public boolean mayHappenTo(OutboundKind kind, String partner, LocalDate day) {
    return scope.kinds().contains(kind) && scope.isOf(partner) && !day.isAfter(until);
  }

  /** Whether it may happen to a request of this partner on this day. */
  public boolean mayHappenTo(String path, String partner, LocalDate day) {
    return scope.paths().contains(path) && scope.isOf(partner) && !day.isAfter(until);
  }

  /** Whether it happens to the one of this number, counted from 1: the same answer every time. */
  public boolean happens(long number) {
    if (!occurrences.include(number)) {
      return false;
    }
    long mixed = seed * 0x9E3779B97F4A7C15L + id().hashCode() * 31L + number;
    return new SplittableRandom(mixed).nextInt(ONE_MILLION) < chance.millionths();
  }

  /** How it is called in the fault journal: unique in a rule book. */
  public String id() {
    return document + "/" + name;
  }
}
