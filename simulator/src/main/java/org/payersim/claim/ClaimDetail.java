package org.payersim.claim;

import java.util.List;
import java.util.Optional;

/**
 * What a claim says beyond what all kinds of claims say: one form for each implementation guide.
 * Absent strings and lists are empty.
 */
public sealed interface ClaimDetail {
  /** Which kind of claim this is the detail of. */
  ClaimType type();

  /** Accidents, programs, delay. */
  Circumstances circumstances();

  /**
   * A professional claim (837P, loop 2300).
   *
   * @param conditions condition codes (HI BG)
   * @param anesthesiaFor the surgeries an anesthesia claim is about (HI BP and BO), principal first
   */
  record Professional(
      Circumstances circumstances, List<String> conditions, List<String> anesthesiaFor)
      implements ClaimDetail {
    /** With nothing of the kind, as most are. */
    public static final Professional PLAIN =
        new Professional(Circumstances.NONE, List.of(), List.of());

    @Override
    public ClaimType type() {
      return ClaimType.PROFESSIONAL;
    }
  }

  /**
   * An institutional claim (837I, loop 2300). Its diagnoses of all kinds stand in {@link
   * Claim#diagnoses}.
   *
   * @param statement the days the bill is about (DTP 434)
   * @param stay admission and discharge
   * @param drg diagnosis related group the provider found (HI DR)
   * @param procedures ICD procedures, the principal one (HI BBR, BR, CAH) first
   * @param occurrences occurrence codes with their day (HI BH)
   * @param occurrenceSpans occurrence span codes with their days (HI BI)
   * @param values value codes (HI BE)
   * @param conditions condition codes (HI BG)
   * @param treatments treatment codes of home health (HI TC)
   */
  record Institutional(
      Circumstances circumstances,
      DateSpan statement,
      Stay stay,
      String drg,
      List<IcdProcedure> procedures,
      List<Occurrence> occurrences,
      List<Occurrence> occurrenceSpans,
      List<ValueAmount> values,
      List<String> conditions,
      List<String> treatments)
      implements ClaimDetail {
    @Override
    public ClaimType type() {
      return ClaimType.INSTITUTIONAL;
    }
  }

  /**
   * A dental claim (837D, loop 2300).
   *
   * @param predetermination whether it asks what would be paid instead of for payment (CLM19 PB)
   * @param orthodontics how long the treatment takes, if it is orthodontic (DN1)
   * @param teeth teeth that are missing or to be extracted (DN2)
   */
  record Dental(
      Circumstances circumstances,
      boolean predetermination,
      Optional<Orthodontics> orthodontics,
      List<ToothStatus> teeth)
      implements ClaimDetail {
    @Override
    public ClaimType type() {
      return ClaimType.DENTAL;
    }
  }
}
