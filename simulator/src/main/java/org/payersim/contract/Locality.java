package org.payersim.contract;

import java.util.Optional;
import org.payersim.money.Exact;

/**
 * What things cost somewhere, in relation to the country: geographic practice cost indices. A floor
 * in force (work 1.0, Alaska 1.5) is in the figures. Source: 42 CFR 414.26.
 *
 * @param work index of work
 * @param practice index of practice expense
 * @param malpractice index of malpractice insurance
 * @param anesthesia dollars an anesthesia unit here; empty if the table's own holds
 */
public record Locality(Exact work, Exact practice, Exact malpractice, Optional<Exact> anesthesia) {
  /** The country as a whole. */
  public static final Locality NATIONAL =
      new Locality(Exact.ONE, Exact.ONE, Exact.ONE, Optional.empty());
}
