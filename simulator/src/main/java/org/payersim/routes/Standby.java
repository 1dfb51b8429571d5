package org.payersim.routes;

import java.time.LocalDateTime;
import org.payersim.replica.FirstEntry;
import org.payersim.replica.Replica;
import org.payersim.sandbox.Following;
import org.payersim.sandbox.SandboxSettings;

/**
 * A payer that stands in for others.
 *
 * @param replica its part in keeping their journal
 * @param payer what does as the journal says
 */
public record Standby(Replica replica, Following payer) {
  /** What a new journal of a payer with these settings begins with. */
  public static FirstEntry first(SandboxSettings settings) {
    return new FirstEntry() {
      @Override
      public LocalDateTime now() {
        return settings.clock().now();
      }

      @Override
      public byte[] rules() {
        return Following.firstEntry(settings);
      }
    };
  }
}
