package org.payersim.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.ServicesDecided;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.Balances;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.adjudication.worksheet.Circumstances;
import org.payersim.adjudication.worksheet.Elapsed;
import org.payersim.adjudication.worksheet.History;
import org.payersim.adjudication.worksheet.OriginalClaim;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.claim.Claim;
import org.payersim.money.Money;
import org.payersim.rules.RuleBook;

/** What the payer remembers of one family. Touched by its partition's thread only. */
final class FamilyLedger {
  private final Counters accumulators = new Counters();
  private final History.Keeper history = new History.Keeper();
  private final Balances balances = this::used;

  /** Claims decided, oldest first, with what they counted. */
  private final List<PostedClaim> posted = new ArrayList<>(2);

  /** Claims that wait for an examiner, by the payer's number; few families have any. */
  private Map<String, PendedClaim> pended = Map.of();

  /** Nothing yet. */
  FamilyLedger() {}

  /** What a family's ledger was. */
  FamilyLedger(FamilyState state) {
    state.counters().forEach(one -> accumulators.open(one.id()).add(one.used().cents()));
    state.services().forEach(history::add);
    state.posted().forEach(one -> posted.add(new PostedClaim(one, accumulators)));
    if (!state.waiting().isEmpty()) {
      pended = new LinkedHashMap<>();
      state.waiting().forEach(one -> pended.put(one.payerControlNumber(), one.pended()));
    }
  }

  /** All that stands in it. */
  FamilyState state(String family) {
    return new FamilyState(
        family,
        list(),
        history.history(),
        posted.stream().map(one -> one.state(accumulators)).toList(),
        pended.values().stream().map(FamilyState.Waiting::of).toList());
  }

  private Money used(AccumulatorId id) {
    Balance balance = accumulators.find(id);
    return balance == null ? Money.ZERO : balance.used();
  }

  /** Everything a decision on this claim may look at. */
  CaseFile gather(SubmittedClaim submitted, RuleBook rules) {
    return gather(submitted, rules, List.of(), Optional.empty());
  }

  /**
   * The same for a claim that waited.
   *
   * @param overridden stages to be passed by
   * @param elapsed what happened since it was received
   */
  CaseFile gather(
      SubmittedClaim submitted,
      RuleBook rules,
      List<String> overridden,
      Optional<Elapsed> elapsed) {
    Claim claim = submitted.claim();
    Optional<String> original = original(claim);
    Optional<PostedClaim> corrected = original.flatMap(this::findPosted);
    return new CaseFile(
        claim,
        submitted.payerControlNumber(),
        submitted.receivedOn(),
        rules,
        corrected.isPresent() ? without(corrected.get()) : balances,
        corrected.isPresent() ? historyWithout(corrected.get()) : history.history(),
        pended.isEmpty() && elapsed.isEmpty() && original.isEmpty()
            ? Circumstances.USUAL
            : new Circumstances(
                overridden, inProcess(submitted), original.flatMap(this::findOriginal), elapsed));
  }

  /** The payer's number of the claim that this one replaces or voids. */
  private static Optional<String> original(Claim claim) {
    return switch (claim.frequency()) {
      case "7", "8" -> claim.findReference("F8");
      default -> Optional.empty();
    };
  }

  private Optional<OriginalClaim> findOriginal(String payerControlNumber) {
    Optional<OriginalClaim> waiting = findPended(payerControlNumber).map(PendedClaim::asOriginal);
    return waiting.isPresent()
        ? waiting
        : findPosted(payerControlNumber).map(PostedClaim::asOriginal);
  }

  private Optional<PostedClaim> findPosted(String payerControlNumber) {
    return posted.stream()
        .filter(claim -> claim.payerControlNumber().equals(payerControlNumber))
        .findFirst();
  }

  /** The counters as if this claim had never been. */
  private Balances without(PostedClaim claim) {
    return id -> {
      Balance balance = accumulators.find(id);
      if (balance == null) {
        return Money.ZERO;
      }
      Money counted = claim.isReversed() ? Money.ZERO : Money.ofCents(claim.countedTo(balance));
      return balance.used().minus(counted);
    };
  }

  private History historyWithout(PostedClaim claim) {
    return History.of(
        history.history().stream()
            .filter(service -> !service.payerControlNumber().equals(claim.payerControlNumber()))
            .toList());
  }

  private List<PriorService> inProcess(SubmittedClaim submitted) {
    List<PriorService> inProcess = new ArrayList<>();
    for (PendedClaim other : pended.values()) {
      if (other.submitted().number() != submitted.number()) {
        inProcess.addAll(other.services());
      }
    }
    return inProcess;
  }

  /** Keeps a claim that waits, as it was last looked at; nothing is counted. */
  void pend(SubmittedClaim submitted, Determination determination) {
    if (pended.isEmpty()) {
      pended = new LinkedHashMap<>();
    }
    List<PriorService> services = ServicesDecided.of(submitted.claim(), determination);
    pended.put(submitted.payerControlNumber(), new PendedClaim(submitted, determination, services));
  }

  Optional<PendedClaim> findPended(String payerControlNumber) {
    return Optional.ofNullable(pended.get(payerControlNumber));
  }

  /** A claim that waited waits no more. */
  void forget(PendedClaim waited) {
    pended.remove(waited.submitted().payerControlNumber());
    if (pended.isEmpty()) {
      pended = Map.of();
    }
  }

  /** Counts a decided claim, all of it or, if an amount cannot be counted, nothing. */
  void post(Claim claim, Determination determination) {
    posted.add(count(claim, determination));
    ServicesDecided.of(claim, determination).forEach(history::add);
  }

  /** What stands in this ledger, to be put back. */
  record Snapshot(
      List<PriorService> history, List<PostedClaim> posted, List<PostedClaim> counting) {}

  /** Remembers which claims count, and the services there were. */
  Snapshot snapshot() {
    return new Snapshot(
        List.copyOf(history.history()),
        List.copyOf(posted),
        posted.stream().filter(claim -> !claim.isReversed()).toList());
  }

  /** As if nothing had happened since. */
  void putBack(Snapshot before) {
    for (PostedClaim claim : posted) {
      if (!claim.isReversed() && !before.counting().contains(claim)) {
        claim.takeBack();
      } else if (claim.isReversed() && before.counting().contains(claim)) {
        claim.restore();
      }
    }
    posted.clear();
    posted.addAll(before.posted());
    history.replace(before.history());
  }

  /** A claim that was taken back counts again as it did. */
  void restore(String payerControlNumber, Snapshot before) {
    findPosted(payerControlNumber).orElseThrow().restore();
    for (PriorService service : before.history()) {
      if (service.payerControlNumber().equals(payerControlNumber)) {
        history.add(service);
      }
    }
  }

  /** Everything a second decision may look at; the first was taken back already. */
  CaseFile gatherAgain(Redoing claim, RuleBook rules) {
    SubmittedClaim submitted = claim.submitted();
    OriginalClaim original =
        new OriginalClaim(
            claim.before().payerControlNumber(),
            submitted.receivedOn(),
            submitted.claim().billing().party().id(),
            OriginalClaim.State.FINAL,
            claim.before().paid(),
            claim.before().interest());
    return new CaseFile(
        submitted.claim(),
        submitted.payerControlNumber(),
        submitted.receivedOn(),
        rules,
        balances,
        history.history(),
        new Circumstances(
            claim.overridden(),
            inProcess(submitted),
            Optional.of(original),
            Optional.of(claim.elapsed())));
  }

  /** Takes back exactly what a claim counted, and its services. */
  void takeBack(String payerControlNumber) {
    PostedClaim claim =
        findPosted(payerControlNumber)
            .filter(original -> !original.isReversed())
            .orElseThrow(
                () -> new IllegalStateException("not to take back: " + payerControlNumber));
    claim.takeBack();
    history.removeIf(service -> service.payerControlNumber().equals(payerControlNumber));
  }

  private PostedClaim count(Claim claim, Determination determination) {
    List<Posting> postings = determination.postings();
    PostedClaim counted =
        new PostedClaim(determination, claim.billing().party().id(), postings.size());
    try {
      for (int i = 0; i < postings.size(); i++) {
        Posting posting = postings.get(i);
        counted.count(accumulators.open(posting.accumulator()), posting.amount().cents());
      }
    } catch (ArithmeticException e) {
      counted.takeBack();
      throw e;
    }
    counted.trim();
    return counted;
  }

  /** The claims decided, then those that wait. */
  List<KeptClaim> claims() {
    List<KeptClaim> all = new ArrayList<>(posted.size() + pended.size());
    posted.forEach(c -> all.add(new KeptClaim(c.payerControlNumber(), c.isReversed())));
    pended.keySet().forEach(number -> all.add(new KeptClaim(number, false)));
    return all;
  }

  List<Accumulator> list() {
    List<Accumulator> all = new ArrayList<>(accumulators.size());
    accumulators.forEach((id, balance) -> all.add(new Accumulator(id, balance.used())));
    return all;
  }
}
