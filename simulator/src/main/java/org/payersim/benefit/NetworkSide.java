package org.payersim.benefit;

/** On which terms of a plan a provider stands. */
public enum NetworkSide {
  /** Of the network the plan prefers, where it has a tier above the usual one. */
  PREFERRED,
  IN,
  OUT
}
