package org.payersim.eligibility;

import java.time.LocalDate;
import java.util.List;

/**
 * One set of enrollments as a sponsor sent it. Source: 005010X220, BGN and loops 1000A and 2000.
 *
 * @param controlNumber ST02
 * @param reference BGN02
 * @param purpose what becomes of it
 * @param sponsor whose it is, N104 of 1000A
 * @param sender who sends it, ISA06
 * @param effective DTP 007 of the header, else the day it was made (BGN03)
 * @param entries members, in the order they were sent
 */
public record EnrollmentSet(
    String controlNumber,
    String reference,
    Purpose purpose,
    String sponsor,
    String sender,
    LocalDate effective,
    List<EnrollmentEntry> entries) {
  public EnrollmentSet {
    entries = List.copyOf(entries);
  }

  /** What becomes of a set. */
  public enum Purpose {
    /** Holds what changed (BGN08 2). */
    UPDATE,
    /** Holds everybody of the sponsor (BGN08 4 or RX). */
    FULL,
    /** Nothing: it came before (BGN01 22). */
    COPY
  }
}
