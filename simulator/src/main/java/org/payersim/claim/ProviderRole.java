package org.payersim.claim;

/** What a provider did for a claim or line, with its NM101 entity code. */
public enum ProviderRole {
  ATTENDING("71"),
  OPERATING("72"),
  OTHER_OPERATING("ZZ"),
  RENDERING("82"),
  REFERRING("DN"),
  PRIMARY_CARE("P3"),
  ORDERING("DK"),
  SUPERVISING("DQ"),
  ASSISTANT_SURGEON("DD"),
  PURCHASED_SERVICE("QB"),
  SERVICE_FACILITY("77"),
  AMBULANCE_PICK_UP("PW"),
  AMBULANCE_DROP_OFF("45");

  private final String entityCode;

  ProviderRole(String entityCode) {
    this.entityCode = entityCode;
  }

  /** NM101. */
  public String entityCode() {
    return entityCode;
  }
}
