package org.payersim.rules;

import org.payersim.claim.Address;
import org.payersim.control.Dialect;

/**
 * The payer as it introduces itself in acknowledgments and remittances.
 *
 * @param id payer identifier claims are addressed to (NM109 of 2010BB, ISA08, GS03)
 * @param name legal name
 * @param taxNumber employer identification number, nine digits: 1 + this is TRN03 of the 835
 * @param address postal address
 * @param contactName technical contact (PER BL)
 * @param contactPhone ten digits
 * @param dialect how it writes its remittances
 */
public record Payer(
    String id,
    String name,
    String taxNumber,
    Address address,
    String contactName,
    String contactPhone,
    Dialect dialect) {}
