package org.payersim.claim;

import java.time.LocalDateTime;

/**
 * The transaction set a claim came in; one instance is shared by all its claims.
 *
 * @param interchangeSender ISA06, trimmed
 * @param interchangeReceiver ISA08, trimmed
 * @param interchangeControlNumber ISA13
 * @param groupControlNumber GS06
 * @param transactionControlNumber ST02
 * @param guide GS08/ST03, e.g. {@code 005010X222A1}
 * @param originatorReference BHT03, traced back in the 277CA
 * @param created BHT04/BHT05
 * @param purpose BHT02: 00 original, 18 reissue
 * @param usage BHT06: CH chargeable, RP reporting, 31 subrogation
 * @param submitter 1000A
 * @param receiver 1000B
 */
public record Batch(
    String interchangeSender,
    String interchangeReceiver,
    String interchangeControlNumber,
    String groupControlNumber,
    String transactionControlNumber,
    String guide,
    String originatorReference,
    LocalDateTime created,
    String purpose,
    String usage,
    Party submitter,
    Party receiver) {}
