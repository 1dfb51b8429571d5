package org.payersim.access;

import java.util.Locale;

/** What may be done, and who may. Every operation over HTTP needs exactly one of these. */
public enum Permission {
  /** Asking whether the payer is there, and what it takes: anybody, without saying who he is. */
  OPEN,
  /** Sending and picking up documents. */
  EXCHANGE,
  /** Reading about claims; a partner about his own. */
  CLAIMS,
  /** Reading whatever the payer has. */
  LOOK,
  /** Deciding in the payer's place. */
  DECIDE,
  /** Changing rules, stubs, faults and the clock. */
  SET_UP,
  /** Making and dropping sandboxes, the pages of the lab, claims in plain JSON. */
  PLAY,
  /** Watching the payer's machine, and taking its journal away. */
  OPERATE;

  /** As the OpenAPI document and tokens have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether somebody of this role may. */
  public boolean isOf(Role role) {
    return switch (role) {
      case PARTNER -> this == OPEN || this == EXCHANGE || this == CLAIMS;
      case TESTER -> this != OPERATE;
      case TRAINER -> this != DECIDE && this != SET_UP && this != OPERATE;
      case EXAMINER -> this == OPEN || this == CLAIMS || this == LOOK || this == DECIDE;
      case ADMINISTRATOR -> true;
    };
  }
}
