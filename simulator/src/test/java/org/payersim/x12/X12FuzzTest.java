package org.payersim.x12;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.payersim.fuzz.Fuzzing;

/** The X12 reader refuses nothing by throwing: what is wrong is answered. */
class X12FuzzTest {
  @Test
  void x12IsReadOrAnswered() {
    new Fuzzing("X12", 380, InboundFuzzTest.seeds(), Set.of()).run(Recording::of);
  }
}
