package org.payersim.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.payersim.routes.Standby;
import org.payersim.sandbox.Sandbox;

/**
 * A payer that was opened.
 *
 * @param sandbox the payer
 * @param standby its part in keeping a journal with others, if it does
 */
record Opened(Sandbox sandbox, Optional<Standby> standby) implements Closeable {
  @Override
  public void close() throws IOException {
    try {
      // First: it tells the payer what the journal says.
      if (standby.isPresent()) {
        standby.get().replica().close();
      }
    } finally {
      sandbox.close();
    }
  }
}
