package org.payersim.x12;

import org.payersim.x12.syntax.Delimiters;

/**
 * ISA of an interchange; fields trimmed.
 *
 * @param delimiters as the ISA declares them
 * @param authorizationQualifier ISA01
 * @param authorization ISA02
 * @param securityQualifier ISA03
 * @param security ISA04
 * @param senderQualifier ISA05
 * @param sender ISA06
 * @param receiverQualifier ISA07
 * @param receiver ISA08
 * @param date ISA09, yymmdd as sent
 * @param time ISA10, hhmm as sent
 * @param version ISA12
 * @param controlNumber ISA13
 * @param acknowledgmentRequested ISA14 = 1
 * @param usage ISA15: P or T, echoed in every answer
 */
public record InterchangeHeader(
    Delimiters delimiters,
    String authorizationQualifier,
    String authorization,
    String securityQualifier,
    String security,
    String senderQualifier,
    String sender,
    String receiverQualifier,
    String receiver,
    String date,
    String time,
    String version,
    String controlNumber,
    boolean acknowledgmentRequested,
    String usage) {}
