package org.payersim.inquiry;

/**
 * Why an eligibility inquiry or a request for review, or one question of it, is not answered (AAA).
 * Source: AAA segments of 005010X279A1 and 005010X217.
 */
public enum Rejection {
  DATA_MISSING("N", "15", "C"),
  /** Of a review: who asks may not. */
  PROVIDER_RESTRICTED("Y", "41", "N"),
  PROVIDER_ID("N", "43", "C"),
  PROVIDER_NOT_ENTITLED("Y", "50", "N"),
  PROVIDER_UNKNOWN("N", "51", "C"),
  BIRTH_DATE_MISSING("N", "58", "C"),
  BORN_LATER("N", "60", "C"),
  DIED_EARLIER("Y", "61", "N"),
  DATE_TOO_OLD("N", "62", "C"),
  DATE_IN_FUTURE("N", "63", "C"),
  PATIENT_NAME("N", "65", "C"),
  PATIENT_UNKNOWN("N", "67", "C"),
  SEVERAL_PATIENTS("N", "68", "C"),
  BIRTH_DATE_DIFFERS("N", "71", "C"),
  MEMBER_ID_MISSING("N", "72", "C"),
  SUBSCRIBER_NAME("N", "73", "C"),
  SUBSCRIBER_UNKNOWN("N", "75", "C"),
  PAYER_UNKNOWN("N", "79", "C"),
  NOT_ELIGIBLE("Y", "95", "N"),
  CERTIFICATION_UNKNOWN("N", "AA", "C");

  private final String valid;
  private final String reason;
  private final String followUp;

  Rejection(String valid, String reason, String followUp) {
    this.valid = valid;
    this.reason = reason;
    this.followUp = followUp;
  }

  /** AAA01: Y if the request is sound and rejected all the same, N if something in it is wrong. */
  public String valid() {
    return valid;
  }

  /** AAA03. */
  public String reason() {
    return reason;
  }

  /** AAA04: C correct it and send it again, N do not send it again. */
  public String followUp() {
    return followUp;
  }
}
