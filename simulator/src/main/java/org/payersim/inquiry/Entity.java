package org.payersim.inquiry;

import org.payersim.claim.Party;

/**
 * Somebody named in a role; one instance is shared by all inquiries below him.
 *
 * @param role NM101: PR payer, 1P provider, 41 submitter, ...
 * @param party who
 */
public record Entity(String role, Party party) {
  /** Before anybody is named. */
  public static final Entity NOBODY = new Entity("", Party.NOBODY);

  /** Whether it is a provider, and not a payer, employer or clearing house. */
  public boolean isProvider() {
    return switch (role) {
      case "1P", "80", "FA" -> true;
      default -> false;
    };
  }
}
