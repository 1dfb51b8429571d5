package org.payersim.core;

import java.util.Optional;

/** The fields of the envelope. Source: CAQH CORE Connectivity Rule vC2.2.0, section 4.4.2. */
public enum CoreField {
  PAYLOAD_TYPE("PayloadType"),
  PROCESSING_MODE("ProcessingMode"),
  PAYLOAD_ID("PayloadID"),
  PAYLOAD_LENGTH("PayloadLength"),
  TIME_STAMP("TimeStamp"),
  USER_NAME("UserName"),
  PASSWORD("Password"),
  SENDER_ID("SenderID"),
  RECEIVER_ID("ReceiverID"),
  RULE_VERSION("CORERuleVersion"),
  CHECK_SUM("CheckSum"),
  PAYLOAD("Payload"),
  ERROR_CODE("ErrorCode"),
  ERROR_MESSAGE("ErrorMessage");

  private final String word;

  CoreField(String word) {
    this.word = word;
  }

  /** As envelopes have it. */
  public String word() {
    return word;
  }

  static Optional<CoreField> find(String word) {
    for (CoreField field : values()) {
      if (field.word.equals(word)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
