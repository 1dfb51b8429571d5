package org.payersim.replica;

import java.time.LocalDateTime;

/** What a new journal begins with. */
public interface FirstEntry {
  /** By the payer's clock. */
  LocalDateTime now();

  /** The rules, as an entry has them. */
  byte[] rules();
}
