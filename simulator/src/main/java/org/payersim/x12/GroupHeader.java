package org.payersim.x12;

/**
 * GS of a functional group.
 *
 * @param functionalIdentifier GS01, HC for 837
 * @param sender GS02
 * @param receiver GS03
 * @param controlNumber GS06
 * @param version GS08, the implementation guide
 */
public record GroupHeader(
    String functionalIdentifier,
    String sender,
    String receiver,
    String controlNumber,
    String version) {}
