package org.payersim.ledger;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Adjudicator;
import org.payersim.adjudication.ExaminersDenial;
import org.payersim.adjudication.StubbedDecision;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.adjudication.worksheet.Elapsed;
import org.payersim.journal.snapshot.SnapshotReader.Taker;
import org.payersim.rules.RuleBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many families in one map entry, so that one run of an entry carries many claims. Changed by its
 * partition's thread only; read by another only while nothing is decided.
 */
final class Bucket {
  private static final Logger LOG = LoggerFactory.getLogger(Bucket.class);

  private final Map<String, FamilyLedger> families = new HashMap<>();

  /** Answers a sandbox has not yet said it holds, by claim number. */
  private final TreeMap<Long, AdjudicatedClaim> unsettled = new TreeMap<>();

  private long settled;

  /** The highest claim number decided here: a higher one is new. */
  private long latest;

  /**
   * Gather, decide, post; or, for a claim decided before, the answer it had.
   *
   * @param familyId whose ledger the claim falls into
   * @throws IllegalStateException if the claim's answer was handed over and settled before
   */
  AdjudicatedClaim decide(SubmittedClaim submitted, String familyId, RuleBook rules) {
    if (submitted.number() <= latest) {
      AdjudicatedClaim before = unsettled.get(submitted.number());
      if (before != null) {
        return before;
      }
    }
    if (submitted.number() <= settled) {
      throw new IllegalStateException(
          "claim " + submitted.payerControlNumber() + " was decided and settled before");
    }
    AdjudicatedClaim decided =
        new AdjudicatedClaim(submitted.claim(), adjudicate(submitted, familyId, rules));
    unsettled.put(submitted.number(), decided);
    latest = Math.max(latest, submitted.number());
    return decided;
  }

  private Adjudication adjudicate(SubmittedClaim submitted, String familyId, RuleBook rules) {
    FamilyLedger known = families.get(familyId);
    FamilyLedger family = known == null ? new FamilyLedger() : known;
    try {
      Adjudication outcome = decided(submitted, family.gather(submitted, rules));
      if (post(family, submitted, outcome) && known == null) {
        families.put(familyId, family);
      }
      return outcome;
    } catch (RuntimeException e) {
      LOG.error("Claim {} could not be decided", submitted.payerControlNumber(), e);
      return Undecidable.of(e);
    }
  }

  private static Adjudication decided(SubmittedClaim submitted, CaseFile caseFile) {
    Adjudication byRules = Adjudicator.decide(caseFile);
    return submitted.stubs().isEmpty()
        ? byRules
        : StubbedDecision.of(byRules, caseFile, submitted.stubs());
  }

  /** Writes an outcome into the family's ledger; false if it leaves no trace. */
  private static boolean post(FamilyLedger family, SubmittedClaim submitted, Adjudication outcome) {
    switch (outcome) {
      case Adjudication.Finalized finalized ->
          family.post(submitted.claim(), finalized.determination());
      case Adjudication.Replaced replaced -> {
        family.post(submitted.claim(), replaced.determination());
        family.takeBack(replaced.original());
      }
      case Adjudication.Voided voided -> family.takeBack(voided.original());
      case Adjudication.Pended pended -> family.pend(submitted, pended.determination());
      case Adjudication.Rejected rejected -> {
        return false;
      }
    }
    return true;
  }

  /**
   * Decides a claim that waits as an examiner says. One that would be rejected now, or cannot be
   * decided, goes on waiting as it was.
   *
   * @param elapsed what happened since the claim was received
   * @return empty if no such claim of the family waits
   */
  Optional<AdjudicatedClaim> examine(
      String familyId, ExaminerAct act, Elapsed elapsed, RuleBook rules) {
    FamilyLedger family = families.get(familyId);
    Optional<PendedClaim> waiting =
        family == null ? Optional.empty() : family.findPended(act.claim());
    if (family == null || waiting.isEmpty()) {
      return Optional.empty();
    }
    SubmittedClaim submitted = waiting.get().submitted();
    Adjudication outcome;
    try {
      outcome = outcome(family, waiting.get(), act, elapsed, rules);
      if (post(family, submitted, outcome) && !(outcome instanceof Adjudication.Pended)) {
        family.forget(waiting.get());
      }
    } catch (RuntimeException e) {
      LOG.error("Claim {} could not be decided", submitted.payerControlNumber(), e);
      outcome = Undecidable.of(e);
    }
    return Optional.of(new AdjudicatedClaim(submitted.claim(), outcome));
  }

  private static Adjudication outcome(
      FamilyLedger family, PendedClaim waiting, ExaminerAct act, Elapsed elapsed, RuleBook rules) {
    return switch (act) {
      case ExaminerAct.Release release ->
          Adjudicator.decide(
              family.gather(
                  waiting.submitted(), rules, release.overridden(), Optional.of(elapsed)));
      case ExaminerAct.Deny deny ->
          new Adjudication.Finalized(
              ExaminersDenial.of(waiting.determination(), deny.reason(), elapsed));
      case ExaminerAct.Expire expired ->
          new Adjudication.Finalized(
              ExaminersDenial.unanswered(
                  waiting.determination(), expired.reason(), expired.why(), elapsed));
      case ExaminerAct.Answer answer ->
          throw new IllegalArgumentException("an answer decides nothing");
      case ExaminerAct.Ask ask -> throw new IllegalArgumentException("a question decides nothing");
      case ExaminerAct.AskForDocuments ask ->
          throw new IllegalArgumentException("a question decides nothing");
    };
  }

  /** Decides claims of one family again; see {@link FamilyRedo}. */
  List<Redone> redo(String familyId, List<Redoing> claims, RuleBook rules, boolean keep) {
    FamilyLedger family = families.get(familyId);
    return family == null ? List.of() : new FamilyRedo(family, rules, keep).run(claims);
  }

  /** The sandbox holds the answers up to this claim number; they need not be kept here. */
  void settle(long upTo) {
    if (upTo > settled) {
      settled = upTo;
      unsettled.headMap(upTo, true).clear();
    }
  }

  /** All its families, one after the other. */
  void forEach(Taker<FamilyState> taker) throws IOException {
    for (Map.Entry<String, FamilyLedger> family : families.entrySet()) {
      taker.take(family.getValue().state(family.getKey()));
    }
  }

  /** Takes on families it does not know yet. */
  void restore(List<FamilyState> states) {
    states.forEach(state -> families.put(state.family(), new FamilyLedger(state)));
  }

  List<KeptClaim> claims(String familyId) {
    FamilyLedger family = families.get(familyId);
    return family == null ? List.of() : family.claims();
  }

  List<Accumulator> accumulators(String familyId) {
    FamilyLedger family = families.get(familyId);
    return family == null ? List.of() : family.list();
  }
}
