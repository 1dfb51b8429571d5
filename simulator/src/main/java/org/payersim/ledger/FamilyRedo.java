package org.payersim.ledger;

import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Adjudicator;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.Reconsideration;
import org.payersim.ledger.Redone.Change;
import org.payersim.rules.RuleBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides final claims of a family again. All of them are taken back first, so that each is decided
 * as if those behind it had not come yet: the order of receipt is kept, and with it who bears a
 * deductible.
 *
 * @param family whose claims
 * @param rules what they are decided under
 * @param keep whether the new decisions count; if not, all is put back
 */
record FamilyRedo(FamilyLedger family, RuleBook rules, boolean keep) {
  private static final Logger LOG = LoggerFactory.getLogger(FamilyRedo.class);

  List<Redone> run(List<Redoing> claims) {
    FamilyLedger.Snapshot before = family.snapshot();
    for (Redoing claim : claims) {
      family.takeBack(claim.before().payerControlNumber());
    }
    List<Redone> done = new ArrayList<>(claims.size());
    for (Redoing claim : claims) {
      done.add(redo(claim, before));
    }
    if (!keep) {
      family.putBack(before);
    }
    return done;
  }

  private Redone redo(Redoing claim, FamilyLedger.Snapshot before) {
    Adjudication outcome = outcome(claim);
    if (outcome instanceof Adjudication.Replaced replaced) {
      Determination after = replaced.determination();
      if (claim.given().isPresent() || !Reconsideration.isSame(claim.before(), after)) {
        family.post(claim.submitted().claim(), after);
        return new Redone(claim, outcome, Change.REPLACED);
      }
    }
    family.restore(claim.before().payerControlNumber(), before);
    boolean same = outcome instanceof Adjudication.Replaced;
    return new Redone(claim, outcome, same ? Change.SAME : Change.LEFT);
  }

  private Adjudication outcome(Redoing claim) {
    if (claim.given().isPresent()) {
      return claim.given().get();
    }
    try {
      Adjudication outcome = Adjudicator.decide(family.gatherAgain(claim, rules));
      // late again is no reason to leave the earlier decision: nothing came later than it did
      return outcome instanceof Adjudication.Finalized late
          ? new Adjudication.Replaced(claim.before().payerControlNumber(), late.determination())
          : outcome;
    } catch (RuntimeException e) {
      LOG.error("Claim {} could not be decided", claim.before().payerControlNumber(), e);
      return Undecidable.of(e);
    }
  }
}
