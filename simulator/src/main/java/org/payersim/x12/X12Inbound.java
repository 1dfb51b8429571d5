package org.payersim.x12;

import java.io.IOException;
import org.payersim.x12.EnvelopeScan.Verdict;
import org.payersim.x12.syntax.ByteSource;
import org.payersim.x12.syntax.Isa;
import org.payersim.x12.syntax.IsaLocator;
import org.payersim.x12.syntax.IsaLocator.Found;
import org.payersim.x12.syntax.SegmentReader;

/**
 * Reads whatever a partner sent: interchanges, groups, sets, and the claims of accepted sets.
 *
 * <p>Three runs over the bytes, none of which keeps what it has passed: over an interchange for its
 * envelopes ({@link EnvelopeScan}), over each set to check it ({@link SetCheck}), and over each
 * accepted set once more to take its claims ({@link ClaimReader}). A set's claims are handed over
 * only if the set, its group and its interchange are sound.
 */
public final class X12Inbound {
  /** Shorter sets are checked sooner than a thread is woken to check them ahead. */
  private static final long WORTH_CHECKING_AHEAD = 1 << 18;

  private X12Inbound() {}

  /**
   * Reads a source from beginning to end and tells the receiver what it holds. Bad input is never
   * an exception: it is a result in the words of TA1 and 999.
   *
   * @throws IOException only if the source itself fails
   */
  public static void read(ByteSource source, InboundSettings settings, InboundReceiver receiver)
      throws IOException {
    read(source, settings, receiver, WORTH_CHECKING_AHEAD);
  }

  /** The same, checking ahead of sets of so many bytes. */
  static void read(
      ByteSource source, InboundSettings settings, InboundReceiver receiver, long worthIt)
      throws IOException {
    SegmentReader reader = new SegmentReader(source, settings.segmentLimit());
    GroupReader groups = new GroupReader(reader, source, worthIt, settings, receiver);
    try {
      read(reader, groups, receiver);
    } finally {
      groups.end();
    }
  }

  private static void read(SegmentReader reader, GroupReader groups, InboundReceiver receiver)
      throws IOException {
    IsaLocator locator = new IsaLocator(reader);
    boolean anything = false;
    boolean broken = false;
    while (true) {
      switch (locator.next()) {
        case Found.Start start -> {
          broken = interchange(start.isa(), reader, groups, receiver);
          anything = true;
        }
        case Found.Junk junk -> {
          // What follows a broken interchange is its rest and was answered with it.
          if (!broken) {
            receiver.unreadable(junk.position(), "no interchange begins here (no ISA)");
          }
          anything = true;
          broken = false;
        }
        case Found.End end -> {
          if (!anything) {
            receiver.unreadable(0, "the input is empty");
          }
          return;
        }
      }
    }
  }

  /** Whether the interchange broke off, so that its rest may follow. */
  private static boolean interchange(
      Isa isa, SegmentReader reader, GroupReader groups, InboundReceiver receiver)
      throws IOException {
    InterchangeHeader header = IsaCheck.header(isa);
    boolean wanted = receiver.interchangeOpened(header);
    String note = IsaCheck.note(isa);
    if (!isa.usable()) {
      receiver.interchangeClosed(new InterchangeResult(header, "R", note));
      return true;
    }
    reader.use(isa.delimiters());
    Verdict verdict = new EnvelopeScan(reader).scan(isa);
    if (note.equals(IsaCheck.FINE)) {
      note = wanted ? verdict.note() : "025";
    }
    boolean sound = note.equals(IsaCheck.FINE);
    if (sound) {
      reader.seek(isa.end());
      groups.read(header, verdict);
    }
    reader.seek(verdict.end());
    receiver.interchangeClosed(new InterchangeResult(header, sound ? "A" : "R", note));
    return verdict.broken();
  }
}
