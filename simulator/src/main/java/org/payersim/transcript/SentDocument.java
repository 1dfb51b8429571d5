package org.payersim.transcript;

/**
 * A document that comes with a claim of another form.
 *
 * @param number what the claim announces it under (PWK06)
 * @param format CAT02: HL, IA, MB, TX or UL
 * @param data the document, any bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
public record SentDocument(String number, String format, byte[] data) {}
