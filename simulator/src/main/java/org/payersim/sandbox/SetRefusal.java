package org.payersim.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.StubInstruction;
import org.payersim.claim.Claim;
import org.payersim.control.StubAnswer;
import org.payersim.rules.RuleBook;
import org.payersim.x12.GroupResult;
import org.payersim.x12.TransactionSetResult;

/**
 * Holds the claims of a set until its last was seen, where a stub may refuse the whole set: a 999
 * that rejects a set says that none of its claims was received.
 */
final class SetRefusal {
  private final List<Held> held = new ArrayList<>();
  private final List<TransactionSetResult> refused = new ArrayList<>();
  private Optional<TransactionSetResult> set = Optional.empty();
  private boolean isRefused;

  /** A claim, and the stubs that answer it. */
  record Held(Claim claim, List<StubInstruction> stubs) {}

  /** Whether any stub may. */
  boolean isAsked(RuleBook rules) {
    return rules.stubs().stream().anyMatch(s -> s.answer() instanceof StubAnswer.RejectSet);
  }

  /** The claims of this accepted set are held. */
  void hold(TransactionSetResult result) {
    set = Optional.of(result);
    isRefused = false;
    held.clear();
  }

  boolean isHolding() {
    return set.isPresent();
  }

  /** Whether the set at hand is refused. */
  boolean isRefused() {
    return isRefused;
  }

  /** One claim more of the set. */
  void add(Claim claim, List<StubInstruction> stubs) {
    held.add(new Held(claim, stubs));
    if (!stubs.isEmpty() && stubs.get(0).stub().answer() instanceof StubAnswer.RejectSet reject) {
      isRefused = true;
      held.clear();
      TransactionSetResult accepted = set.orElseThrow();
      refused.add(
          new TransactionSetResult(
              accepted.transactionSet(),
              accepted.controlNumber(),
              accepted.guide(),
              accepted.faults(),
              accepted.faultsDropped(),
              reject.codes()));
    }
  }

  /** The set has ended: its claims, none if it is refused. */
  List<Held> release() {
    List<Held> claims = List.copyOf(held);
    held.clear();
    set = Optional.empty();
    isRefused = false;
    return claims;
  }

  /** The group with its refused sets as such. */
  GroupResult applyTo(GroupResult group) {
    if (refused.isEmpty()) {
      return group;
    }
    List<TransactionSetResult> sets = new ArrayList<>();
    for (TransactionSetResult one : group.sets()) {
      sets.add(
          refused.stream()
              .filter(other -> other.controlNumber().equals(one.controlNumber()))
              .findFirst()
              .orElse(one));
    }
    refused.clear();
    return new GroupResult(group.header(), group.included(), sets, group.groupCodes());
  }
}
