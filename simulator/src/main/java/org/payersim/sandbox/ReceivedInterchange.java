package org.payersim.sandbox;

/**
 * An interchange that came in, as its ISA names it.
 *
 * @param senderQualifier ISA05
 * @param sender ISA06
 * @param receiver ISA08
 * @param controlNumber ISA13
 * @param date ISA09: yymmdd, as its sender wrote it
 * @param time ISA10: hhmm, as its sender wrote it
 */
public record ReceivedInterchange(
    String senderQualifier,
    String sender,
    String receiver,
    String controlNumber,
    String date,
    String time) {}
