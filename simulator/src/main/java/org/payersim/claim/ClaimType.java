package org.payersim.claim;

/** Kind of claim, by its implementation guide. */
public enum ClaimType {
  /** 837P, 005010X222. */
  PROFESSIONAL,
  /** 837I, 005010X223. */
  INSTITUTIONAL,
  /** 837D, 005010X224. */
  DENTAL
}
