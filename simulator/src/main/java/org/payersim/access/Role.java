package org.payersim.access;

import java.util.Locale;
import java.util.Optional;

/** What somebody is to the payer. What each may do stands in {@link Permission}. */
public enum Role {
  /** A billing office or clearinghouse: exchanges documents, and sees only its own. */
  PARTNER,
  /** Tests billing software against the payer, and makes it behave. */
  TESTER,
  /** Teaches, in the lab and in sandboxes. */
  TRAINER,
  /** Decides in the payer's office. */
  EXAMINER,
  /** Runs the payer. */
  ADMINISTRATOR;

  /** As files and tokens have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Role> find(String word) {
    for (Role role : values()) {
      if (role.word().equals(word)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
