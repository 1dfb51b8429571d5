package org.payersim.scenarios.world;

/**
 * Who bills or renders.
 *
 * @param npi national provider identifier
 * @param name organisation
 * @param network the network it takes part in, or empty
 */
record Provider(String npi, String name, String network) {
  /** As an entry of a providers document. */
  String json() {
    return "{\"npi\":\"%s\",\"tax\":\"%s\",\"name\":\"%s\",\"networks\":[%s]}"
        .formatted(
            npi,
            taxNumber(),
            name,
            network.isEmpty() ? "" : "{\"network\":\"" + network + "\",\"from\":\"2020-01-01\"}");
  }

  /** 00 is no campus code of the tax authority: visibly invented. */
  String taxNumber() {
    return "00" + npi.substring(2, 9);
  }
}
