package org.payersim.adjudication;

import java.util.Set;
import org.payersim.control.Stub;
import org.payersim.control.StubAnswer;

/**
 * What a stub answers of a claim.
 *
 * @param stub which
 * @param lines positions of the lines it answers, counted from 1
 */
public record StubInstruction(Stub stub, Set<Integer> lines) {
  public StubInstruction {
    lines = Set.copyOf(lines);
  }

  /** Whether the transaction set of the claim is not to be accepted. */
  public boolean rejectsSet() {
    return stub.answer() instanceof StubAnswer.RejectSet;
  }

  /** Whether the claim is never to be answered. */
  public boolean ignores() {
    return stub.answer() instanceof StubAnswer.Ignore;
  }
}
