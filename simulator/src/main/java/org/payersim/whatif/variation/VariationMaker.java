package org.payersim.whatif.variation;

/**
 * Thinks of variations for what one ruling found. Whether they help is not its business: every one
 * is decided, and those that change nothing are not told.
 */
@FunctionalInterface
public interface VariationMaker {
  /** Puts what it thinks of, in a fixed order; nothing if the ruling does not concern it. */
  void make(Spot spot, Variations variations);
}
