package org.payersim.x12;

import java.time.LocalDateTime;
import org.payersim.control.Dialect;
import org.payersim.rules.Payer;
import org.payersim.x12.syntax.Delimiters;

/**
 * Who writes to whom, when and how: what ISA and GS of a document of ours say.
 *
 * @param delimiters the separators it is written with
 * @param lineBreaks whether a line feed follows every segment terminator, for human readers
 * @param senderQualifier ISA05
 * @param sender ISA06 and GS02
 * @param receiverQualifier ISA07
 * @param receiver ISA08 and GS03
 * @param at date and time of writing
 * @param usage ISA15: P production, T test
 */
public record Envelope(
    Delimiters delimiters,
    boolean lineBreaks,
    String senderQualifier,
    String sender,
    String receiverQualifier,
    String receiver,
    LocalDateTime at,
    String usage) {

  /**
   * The envelope of an answer: sender and receiver change places, ISA15 is echoed, the separators
   * are our own. Where the header names no receiver, the payer's identifier stands in; a usage that
   * is neither P nor T is answered as a test.
   */
  public static Envelope answering(InterchangeHeader header, Payer payer, LocalDateTime at) {
    boolean addressed = !header.receiver().isEmpty();
    return new Envelope(
        Delimiters.STANDARD,
        false,
        addressed ? header.receiverQualifier() : "ZZ",
        addressed ? header.receiver() : payer.id(),
        header.senderQualifier(),
        header.sender(),
        at,
        header.usage().equals("P") ? "P" : "T");
  }

  /** The same envelope with the separators a payer writes its remittances with. */
  public Envelope in(Dialect dialect) {
    String separators = dialect.separators();
    Delimiters own =
        new Delimiters(
            (byte) separators.charAt(0),
            (byte) separators.charAt(1),
            (byte) separators.charAt(2),
            (byte) separators.charAt(3));
    return new Envelope(
        own, dialect.lineBreaks(), senderQualifier, sender, receiverQualifier, receiver, at, usage);
  }

  /** The same envelope, written at another time. */
  public Envelope writtenAt(LocalDateTime other) {
    return new Envelope(
        delimiters, lineBreaks, senderQualifier, sender, receiverQualifier, receiver, other, usage);
  }

  /** The same envelope with a line feed after every segment. */
  public Envelope withLineBreaks() {
    return new Envelope(
        delimiters, true, senderQualifier, sender, receiverQualifier, receiver, at, usage);
  }
}
