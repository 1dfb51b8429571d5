package org.payersim.claim;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The patient as submitted: the subscriber, or a dependent with a loop of his own (2000C, 2010CA).
 *
 * @param relationship individual relationship code (SBR02, PAT01): 18 self, 01 spouse, 19 child,
 *     ...
 * @param party name; a dependent has no identifier of his own
 * @param birthDate DMG02, if given
 * @param gender DMG03: F, M, U or empty
 */
public record Patient(
    String relationship, Party party, Optional<LocalDate> birthDate, String gender) {
  public static final String SELF = "18";
  public static final String SPOUSE = "01";
  public static final String CHILD = "19";

  /** Before anybody is named. */
  public static final Patient NOBODY = new Patient("", Party.NOBODY, Optional.empty(), "");

  public boolean isSubscriber() {
    return relationship.equals(SELF);
  }
}
