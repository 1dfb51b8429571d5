package org.payersim.reference;

/** Which stays' payment includes a service. */
public enum StayService {
  HOSPITAL,
  NURSING,
  ANY;

  /** The one with this value in a table. */
  public static StayService unpack(int value) {
    return values()[value];
  }
}
