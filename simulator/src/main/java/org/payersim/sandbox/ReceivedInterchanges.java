package org.payersim.sandbox;

import java.util.LinkedHashSet;
import java.util.Set;
import org.payersim.x12.InterchangeHeader;

/**
 * Remembers which interchanges came in, so that one sent twice is refused (TA1 025).
 *
 * <p>An interchange is the same if sender, receiver, control number, date and time of its ISA are.
 * The control number alone will not do: senders restart it, and sample files all say 000000001. Our
 * own decision; a million are remembered, the oldest are forgotten first.
 */
final class ReceivedInterchanges {
  private static final int REMEMBERED = 1_000_000;

  private final Set<Identity> received = new LinkedHashSet<>();

  private record Identity(
      String senderQualifier,
      String sender,
      String receiver,
      String controlNumber,
      String date,
      String time) {}

  /** Whether it is new; it is not the next time. */
  boolean add(InterchangeHeader header) {
    boolean isNew =
        received.add(
            new Identity(
                header.senderQualifier(),
                header.sender(),
                header.receiver(),
                header.controlNumber(),
                header.date(),
                header.time()));
    if (received.size() > REMEMBERED) {
      received.remove(received.iterator().next());
    }
    return isNew;
  }
}
