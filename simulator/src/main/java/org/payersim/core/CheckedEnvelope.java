package org.payersim.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/**
 * A request whose fields are as the rule has them.
 *
 * @param operation what it asks for
 * @param message the envelope
 */
record CheckedEnvelope(CoreOperation operation, CoreMessage message) {
  private static final String REAL_TIME = "RealTime";
  private static final String BATCH = "Batch";
  private static final int LONGEST_ID = 50;

  /**
   * Checks the fields in the order of the rule's table; the first one at fault is told.
   *
   * @param version the only one spoken here
   */
  static CheckedEnvelope of(CoreMessage message, String version) throws CoreException {
    String type = required(message, CoreField.PAYLOAD_TYPE);
    String mode = required(message, CoreField.PROCESSING_MODE);
    if (!mode.equals(REAL_TIME) && !mode.equals(BATCH)) {
      throw CoreException.illegal(CoreField.PROCESSING_MODE, "is RealTime or Batch");
    }
    uuid(required(message, CoreField.PAYLOAD_ID));
    timeStamp(required(message, CoreField.TIME_STAMP));
    required(message, CoreField.USER_NAME);
    required(message, CoreField.PASSWORD);
    id(message, CoreField.SENDER_ID);
    id(message, CoreField.RECEIVER_ID);
    if (!required(message, CoreField.RULE_VERSION).equals(version)) {
      throw new CoreException("VersionMismatch", "CORERuleVersion is " + version + " here");
    }
    CoreOperation operation =
        PayloadTypes.operation(type, mode.equals(REAL_TIME))
            .orElseThrow(
                () -> CoreException.illegal(CoreField.PAYLOAD_TYPE, "is none this payer knows"));
    if (operation.isRealTime() != mode.equals(REAL_TIME)) {
      throw new CoreException("NotSupported", "this PayloadType is taken in " + BATCH + " only");
    }
    payload(operation, message);
    return new CheckedEnvelope(operation, message);
  }

  private static String required(CoreMessage message, CoreField field) throws CoreException {
    String text = message.text(field);
    if (text.isEmpty()) {
      throw CoreException.required(field);
    }
    return text;
  }

  private static void id(CoreMessage message, CoreField field) throws CoreException {
    if (required(message, field).length() > LONGEST_ID) {
      throw CoreException.illegal(field, "has up to " + LONGEST_ID + " characters");
    }
  }

  private static void uuid(String text) throws CoreException {
    try {
      if (UUID.fromString(text).toString().equalsIgnoreCase(text)) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw CoreException.illegal(CoreField.PAYLOAD_ID, "is a UUID of 36 characters");
  }

  private static void timeStamp(String text) throws CoreException {
    try {
      DateTimeFormatter.ISO_DATE_TIME.parse(text);
    } catch (DateTimeException e) {
      throw CoreException.illegal(CoreField.TIME_STAMP, "is no date and time of ISO 8601");
    }
  }

  private static void payload(CoreOperation operation, CoreMessage message) throws CoreException {
    if (!operation.hasPayload()) {
      return;
    }
    byte[] payload = message.payload().orElse(new byte[0]);
    if (payload.length == 0) {
      throw CoreException.required(CoreField.PAYLOAD);
    }
    if (operation.isRealTime()) {
      return;
    }
    String length = required(message, CoreField.PAYLOAD_LENGTH);
    String sum = required(message, CoreField.CHECK_SUM);
    if (!length.equals(Integer.toString(payload.length))) {
      throw CoreException.illegal(
          CoreField.PAYLOAD_LENGTH, "is not what came: " + payload.length + " bytes");
    }
    if (!sum.toLowerCase(Locale.ROOT).equals(checkSum(payload))) {
      throw new CoreException("ChecksumMismatched", "CheckSum is not the SHA-1 of the payload");
    }
  }

  /** SHA-1 of a payload in hexadecimal digits, as the rule has it: no secret, only a checksum. */
  static String checkSum(byte[] payload) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(payload));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  String text(CoreField field) {
    return message.text(field);
  }

  byte[] payload() {
    return message.payload().orElseGet(() -> "".getBytes(StandardCharsets.US_ASCII));
  }
}
