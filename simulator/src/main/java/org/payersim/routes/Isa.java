package org.payersim.routes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.payersim.journal.Body;

/** A field of the ISA a delivery begins with, looked at before it is read. */
enum Isa {
  /** ISA06. */
  SENDER(35, 50),
  /** ISA08. */
  RECEIVER(54, 69);

  private final int from;
  private final int to;

  Isa(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** Without blanks around it; empty if the delivery does not begin with an ISA. */
  String of(Body body) throws IOException {
    byte[] head = new byte[to];
    int read = body.source().read(0, head, 0, head.length);
    String text = new String(head, 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
    return text.startsWith("ISA") && read == to ? text.substring(from).strip() : "";
  }
}
