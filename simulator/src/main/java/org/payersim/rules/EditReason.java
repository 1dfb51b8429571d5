package org.payersim.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.payersim.code.Reason;

/**
 * What an edit denies for. Each has a usual reason, which a payer's document may replace ({@code
 * editReasons}). Where the trade does not agree on a remark, the usual reason has none if the CARC
 * needs none by its definition (CAQH CORE 360), else the one named at the constant.
 */
public enum EditReason {
  PROCEDURE_NOT_VALID("CO-181 N56"),
  /** The principal diagnosis has a remark of its own, MA63. */
  PRINCIPAL_DIAGNOSIS_NOT_VALID("CO-146 MA63"),
  DIAGNOSIS_NOT_VALID("CO-146 M76"),
  MODIFIER_NOT_VALID("CO-182"),
  /** A modifier that cannot be used with this procedure. */
  MODIFIER_NOT_FITTING("CO-4"),
  /** Two modifiers that contradict each other: N519 says just this. */
  MODIFIERS_CONTRADICT("CO-4 N519"),
  PROCEDURE_FOR_OTHER_AGE("CO-6"),
  PROCEDURE_FOR_OTHER_SEX("CO-7"),
  DIAGNOSIS_FOR_OTHER_AGE("CO-9"),
  DIAGNOSIS_FOR_OTHER_SEX("CO-10"),
  PLACE_NOT_FITTING("CO-5 M77"),
  /** N20, not payable with another service of the day, fits an NCCI pair better than M15. */
  CODE_PAIR("CO-236 N20"),
  MUTUALLY_EXCLUSIVE("CO-231"),
  TOO_MANY_UNITS("CO-151 N362"),
  NO_PRIMARY("CO-B15 N122"),
  IN_GLOBAL_PERIOD("CO-97 M144"),
  NOT_A_NEW_PATIENT("CO-B16"),
  SECOND_VISIT("CO-B14"),
  SURGEON_NOT_PAYABLE("CO-54"),
  BUNDLED("CO-97 M15"),
  PART_OF_PANEL("CO-97 M15"),
  /** Non-covered charges of a hospital. */
  NOT_ASKED_FOR("PR-96 N130"),
  /** What of an orthodontic course is for the visits that follow. */
  INSTALMENTS_TO_COME("OA-101"),
  /** A visit of a course that is paid. */
  INSTALMENTS_PAID("CO-97 M15"),
  REPORTING_ONLY("CO-246"),
  /** N350: the description of an unlisted procedure is missing. */
  NOT_DESCRIBED("CO-16 N350"),
  NOT_NECESSARY("CO-50 N115"),
  NOT_NECESSARY_NATIONAL("CO-50 N386"),
  /** With a signed notice (modifier GA) the patient pays. */
  NOTICE_SIGNED("PR-50 N115"),
  NOTICE_SIGNED_NATIONAL("PR-50 N386"),
  /** The provider himself expects it (modifier GZ); no policy has to say so. */
  EXPECTED_NOT_NECESSARY("CO-50"),
  /** Modifier GY. CARC 96 needs a remark. */
  STATUTORILY_EXCLUDED("PR-96 N425"),
  TOO_OFTEN("CO-151 N640"),
  /** MA63 names the principal diagnosis as what is wrong; CARC 16 needs a remark. */
  EXTERNAL_CAUSE_FIRST("CO-16 MA63"),
  MANIFESTATION_FIRST("CO-16 MA63"),
  /** M64: other diagnosis missing or not valid. */
  DIAGNOSES_EXCLUDE("CO-16 M64"),
  OTHER_SIDE("CO-11"),
  DIAGNOSIS_NOT_FITTING("CO-11"),
  /** M50 and MA30 name the fields at fault. */
  REVENUE_CODE_NOT_FITTING("CO-199 M50"),
  BILL_TYPE_NOT_FITTING("CO-282 MA30"),
  INPATIENT_ONLY("CO-58"),
  INTERIM_BILL("CO-135"),
  /** N74: one bill for each calendar month. */
  SPANS_MONTHS("CO-267 N74"),
  SPANS_YEARS("CO-268"),
  READMISSION("CO-249"),
  HOSPITAL_ACQUIRED("CO-233"),
  /** M2: not paid separately while the patient is an inpatient. */
  IN_HOSPITAL_STAY("CO-97 M2"),
  IN_NURSING_STAY("CO-190"),
  /** M127: the patient's medical record is missing. */
  DOCUMENTATION_NEEDED("CO-252 M127"),

  // is it owed at all
  WRONG_PAYER("OA-109 N418"),
  MEMBER_UNKNOWN("OA-31 N382"),
  NAME_MISMATCH("CO-140 MA36"),
  /** CARC 33 speaks of the contract, 32 of the person. */
  NO_DEPENDENTS_COVERED("PR-33"),
  NEWBORN_NOT_COVERED("PR-34"),
  DAYS_NOT_COVERED("PR-238"),
  /** Where others answer nobody here does: OA. */
  WORK_INJURY("OA-19"),
  LIABILITY_OF_OTHERS("OA-20"),
  AUTO_INJURY("OA-21"),
  OTHER_PAYER_FIRST("CO-22 MA04"),
  PROVIDER_EXCLUDED("CO-B7"),
  /** Or CO-299, which says that it is the biller. */
  BILLING_NOT_ENROLLED("CO-B7 N570"),
  /** Or CO-185, which says that it is the renderer. */
  RENDERING_NOT_ENROLLED("CO-B7 N570"),
  RENDERING_NOT_LINKED("CO-16 N198"),
  SPECIALTY_NOT_FITTING("CO-170 N95"),
  REFERRING_NOT_ELIGIBLE("CO-183 N574"),
  ORDERING_NOT_ELIGIBLE("CO-184 N574"),
  CERTIFICATE_MISSING("CO-16 MA120"),
  NOT_CERTIFIED("CO-B23"),
  CAPITATED("CO-24"),
  /** The member is held harmless: he went where the plan's own provider sent him. */
  NOT_PRIMARY_CARE("CO-242 N52"),
  /** 51 speaks of what was there before coverage. */
  TOOTH_MISSING_BEFORE("PR-51"),
  REFERRAL_MISSING("CO-288"),
  REFERRAL_USED_UP("CO-287"),
  /** Of these the group is PR where the member has to ask. */
  AUTHORIZATION_ABSENT("CO-197"),
  AUTHORIZATION_NUMBER_MALFORMED("CO-16 M62"),
  AUTHORIZATION_REFUSED("CO-39"),
  AUTHORIZATION_OF_OTHER_PROVIDER("CO-296"),
  AUTHORIZATION_OF_OTHER_SERVICES("CO-284 N54"),
  AUTHORIZATION_EXPIRED("CO-302"),
  AUTHORIZATION_LATE("CO-210"),
  AUTHORIZATION_EXCEEDED("CO-198"),
  SUSPECT_DUPLICATE("CO-B13 M86"),
  DUPLICATE_OF_CROSSOVER("OA-18 N522"),
  DIED_BEFORE("CO-13"),
  GRACE_UNDECIDED("OA-257"),
  PREMIUM_NOT_PAID("PR-27 N30"),
  WAITING_PERIOD("PR-179");

  private final String usual;

  EditReason(String usual) {
    this.usual = usual;
  }

  /** What the remittance says if the payer does not say otherwise. */
  public Reason usual() {
    return Reason.parse(usual);
  }

  /** The name in rule documents: {@code code-pair}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<EditReason> find(String word) {
    return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
  }

  static String words() {
    return Arrays.stream(values()).map(EditReason::word).collect(Collectors.joining(", "));
  }
}
