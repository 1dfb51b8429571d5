package org.payersim.claim;

import java.util.List;
import java.util.Optional;

/**
 * A named person or organisation (NM1 and what follows it). Absent strings are empty.
 *
 * @param person true for NM102 = 1
 * @param lastName last name, or the organisation's name
 * @param firstName empty for an organisation
 * @param middleName middle name or initial
 * @param suffix name suffix
 * @param idQualifier NM108: XX NPI, MI member, PI payer, 46 ETIN, ...
 * @param id NM109
 * @param address postal address, if given
 * @param references REF segments of this loop, such as EI (tax number)
 * @param taxonomy provider taxonomy (PRV03), empty if none
 */
public record Party(
    boolean person,
    String lastName,
    String firstName,
    String middleName,
    String suffix,
    String idQualifier,
    String id,
    Optional<Address> address,
    List<Reference> references,
    String taxonomy) {

  public static final Party NOBODY =
      new Party(false, "", "", "", "", "", "", Optional.empty(), List.of(), "");

  /** An organisation with an identifier and nothing else. */
  public static Party organization(String name, String idQualifier, String id) {
    return new Party(false, name, "", "", "", idQualifier, id, Optional.empty(), List.of(), "");
  }

  /** A person with an identifier and nothing else. */
  public static Party person(String lastName, String firstName, String idQualifier, String id) {
    return new Party(
        true, lastName, firstName, "", "", idQualifier, id, Optional.empty(), List.of(), "");
  }

  /** The NPI, or empty if this party gave none. */
  public String npi() {
    return idQualifier.equals("XX") ? id : "";
  }

  /** The tax number (REF EI or SY), if given. */
  public Optional<String> findTaxNumber() {
    return Reference.find(references, "EI").or(() -> Reference.find(references, "SY"));
  }
}
