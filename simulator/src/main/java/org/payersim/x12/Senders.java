package org.payersim.x12;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.payersim.x12.EnvelopeScan.GroupVerdict;
import org.payersim.x12.EnvelopeScan.Verdict;
import org.payersim.x12.syntax.ByteSource;
import org.payersim.x12.syntax.Isa;
import org.payersim.x12.syntax.IsaLocator;
import org.payersim.x12.syntax.IsaLocator.Found;
import org.payersim.x12.syntax.SegmentReader;

/**
 * In whose name X12 comes: ISA06 of its interchanges and GS02 of their groups. Looks at envelopes
 * as {@link X12Inbound} does, so nothing that is read there is passed over here.
 */
public final class Senders {
  private Senders() {}

  /**
   * The first sender who is none of these, and where he stands: {@code ISA06} or {@code GS02}.
   *
   * @param own who may be named
   * @return empty if there is none; so it is where nothing is X12
   * @throws IOException only if the source itself fails
   */
  public static Optional<String> findOther(ByteSource source, Set<String> own) throws IOException {
    SegmentReader reader = new SegmentReader(source, InboundSettings.DEFAULT.segmentLimit());
    IsaLocator locator = new IsaLocator(reader);
    while (true) {
      switch (locator.next()) {
        case Found.Start start -> {
          Optional<String> other = findOther(start.isa(), reader, own);
          if (other.isPresent()) {
            return other;
          }
        }
        case Found.Junk junk -> {
          // told by who reads it
        }
        case Found.End end -> {
          return Optional.empty();
        }
      }
    }
  }

  private static Optional<String> findOther(Isa isa, SegmentReader reader, Set<String> own)
      throws IOException {
    if (!own.contains(isa.element(6).strip())) {
      return Optional.of("ISA06");
    }
    if (isa.usable()) {
      reader.use(isa.delimiters());
      Verdict verdict = new EnvelopeScan(reader).scan(isa);
      for (GroupVerdict group : verdict.groups()) {
        if (!own.contains(group.sender())) {
          return Optional.of("GS02");
        }
      }
      reader.seek(verdict.end());
    }
    return Optional.empty();
  }
}
