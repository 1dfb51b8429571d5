package org.payersim.adjudication.worksheet;

import java.util.Optional;
import org.payersim.eligibility.Member;

/** Whose care a line is: that of the provider the member chose, or another's. */
public final class PrimaryCare {
  /** Place of service: emergency room of a hospital. */
  private static final String EMERGENCY_ROOM = "23";

  private PrimaryCare() {}

  /** The provider the patient chose, on the line's day. */
  public static Optional<String> findChosen(LineWorksheet line) {
    Optional<Member> patient = line.claim().patient();
    return patient.isPresent()
        ? patient.get().facts().findPrimaryCare(line.service().service().from())
        : Optional.empty();
  }

  /** Whether the patient's primary care provider rendered or billed the line. */
  public static boolean isOf(LineWorksheet line) {
    Optional<String> chosen = findChosen(line);
    return chosen.isPresent()
        && (chosen.get().equals(line.renderingNpi())
            || chosen.get().equals(line.claim().claim().billing().party().npi()));
  }

  /** An emergency by the line's own word or its place, or one the law protects. */
  public static boolean isEmergency(LineWorksheet line) {
    return line.isProtected()
        || line.service().emergency()
        || line.claim().claim().placeOfService(line.service()).equals(EMERGENCY_ROOM);
  }
}
