package org.payersim.reference;

import java.util.Optional;

/**
 * The kinds of tables, by the word in their first line. What a row of each holds stands in {@code
 * docs/tables.md}; {@link TableText} reads them.
 */
public enum TableKind {
  /** Procedure codes and the days they are valid on. */
  PROCEDURES("procedures"),
  /** Modifiers and the days they are valid on. */
  MODIFIERS("modifiers"),
  /** ICD-10-CM codes: 1 may be billed, 0 is a heading of more specific ones. */
  DIAGNOSES("diagnoses"),
  /** Ages and sex a procedure is for. */
  PROCEDURE_LIMITS("procedure-limits"),
  /** Ages and sex diagnoses that begin like this are for. */
  DIAGNOSIS_LIMITS("diagnosis-limits"),
  /** Places of service a procedure belongs to. */
  PLACES("places"),
  /** Pairs of procedures that are not paid for one day, as NCCI publishes them. */
  CODE_PAIRS("code-pairs"),
  /** Panels and the services they include. */
  PANELS("panels"),
  /** Medically unlikely units. */
  UNIT_LIMITS("unit-limits"),
  /** Add-on codes and what they add to. */
  ADD_ONS("add-ons"),
  /** Status, global days and the like of the physician fee schedule. */
  INDICATORS("indicators"),
  /** Which codes are visits, of new or of established patients. */
  VISITS("visits"),
  /** Codes for what has no code of its own. */
  UNLISTED("unlisted"),
  /** Diagnoses that make a procedure necessary. */
  NECESSITY("necessity"),
  /** How often a procedure is paid. */
  FREQUENCY("frequency"),
  /** What diagnoses that begin like this are good for: order on the claim, side of the body. */
  DIAGNOSIS_USES("diagnosis-uses"),
  /** Diagnoses that are not billed together. */
  DIAGNOSIS_PAIRS("diagnosis-pairs"),
  /** Diagnoses a procedure does not go with. */
  DIAGNOSIS_MISMATCHES("diagnosis-mismatches"),
  /** Procedures a revenue code goes with. */
  REVENUE_CODES("revenue-codes"),
  /** Types of facility that bill a procedure. */
  BILL_TYPES("bill-types"),
  /** Procedures paid for inpatients only. */
  INPATIENT_ONLY("inpatient-only"),
  /** Services that a stay's payment includes. */
  STAY_SERVICES("stay-services"),
  /** Diagnoses a hospital should have prevented, and what they cost it. */
  HOSPITAL_ACQUIRED("hospital-acquired"),
  /** NCCI pairs of the outpatient hospital file. */
  CODE_PAIRS_OUTPATIENT("code-pairs-outpatient"),
  /** Medically unlikely units of the outpatient hospital file. */
  UNIT_LIMITS_OUTPATIENT("unit-limits-outpatient"),
  /** Claim adjustment reason codes in use. */
  CARCS("carcs"),
  /** Remittance advice remark codes in use. */
  RARCS("rarcs"),
  /** Combinations of reason, remark and group the CORE 360 rule allows. */
  COMBINATIONS("combinations");

  private final String word;

  TableKind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<TableKind> find(String word) {
    for (TableKind kind : values()) {
      if (kind.word.equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
