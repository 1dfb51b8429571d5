package org.payersim.scenarios.wanted;

/**
 * How a search is done.
 *
 * @param seed another one finds another claim, as far as there is one; 0 finds the simplest
 * @param means how far it may go
 */
public record Limits(long seed, Means means) {
  /** The simplest claim, by whatever means. */
  public static final Limits USUAL = new Limits(0, Means.STUB);
}
