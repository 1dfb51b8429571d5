package org.payersim.x12;

import java.io.IOException;

/** Takes what a transaction set holds that was checked and found sound. */
interface SetContent {
  /** Reads the set whose ST comes next. */
  void read(InterchangeHeader interchange, GroupHeader group, TransactionSetResult set)
      throws IOException;
}
