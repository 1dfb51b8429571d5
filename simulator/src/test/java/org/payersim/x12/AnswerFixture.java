package org.payersim.x12;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.payersim.claim.Address;
import org.payersim.control.Dialect;
import org.payersim.rules.Payer;
import org.payersim.x12.syntax.Delimiters;

/** The payer that answers and the interchange it answers to. */
public final class AnswerFixture {
  public static final Payer PAYER =
      new Payer(
          "PAYERSIM",
          "PAYERSIM HEALTH PLAN",
          "991234567",
          new Address("1 CLAIMS WAY", "", "SPRINGFIELD", "IL", "627010002", ""),
          "PROVIDER SERVICE",
          "5555550100",
          Dialect.USUAL);

  public static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 4, 17, 5);

  public static final InterchangeHeader RECEIVED =
      new InterchangeHeader(
          new Delimiters((byte) '|', (byte) '>', (byte) '!', (byte) '\n'),
          "00",
          "",
          "00",
          "",
          "ZZ",
          "CLEARLAKE",
          "ZZ",
          "PAYERSIM",
          "260302",
          "0915",
          "00501",
          "000000905",
          true,
          "P");

  private AnswerFixture() {}

  /** Readable: a line feed after every segment. */
  public static Envelope envelope() {
    return Envelope.answering(RECEIVED, PAYER, NOW).withLineBreaks();
  }

  public static ControlNumbers numbers() {
    return ControlNumbers.startingAt(501);
  }

  public static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
