package org.payersim.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.Balances;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.adjudication.worksheet.Circumstances;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;
import org.payersim.money.Money;
import org.payersim.rules.RuleBook;

/** What the payer remembers of one family. Touched by its partition's thread only. */
final class FamilyLedger {
  private final Map<AccumulatorId, Balance> accumulators = new HashMap<>();
  private final List<PriorService> history = new ArrayList<>(4);
  private final List<PriorService> historyView = Collections.unmodifiableList(history);
  private final Balances balances = this::used;

  /** Claims that wait for an examiner, by the payer's number; few families have any. */
  private Map<String, PendedClaim> pended = Map.of();

  /** What a counter stands at; changed where it stands, so that posting takes one look-up. */
  private static final class Balance {
    private long cents;

    void add(long more) {
      long sum = cents + more;
      if (Math.abs(sum) > Money.LIMIT_CENTS) {
        throw new ArithmeticException("a counter out of range: " + sum + " cents");
      }
      cents = sum;
    }

    Money used() {
      return Money.ofCents(cents);
    }
  }

  private Money used(AccumulatorId id) {
    Balance balance = accumulators.get(id);
    return balance == null ? Money.ZERO : balance.used();
  }

  /** Everything a decision on this claim may look at. */
  CaseFile gather(SubmittedClaim submitted, RuleBook rules, List<String> overridden) {
    return new CaseFile(
        submitted.claim(),
        submitted.payerControlNumber(),
        submitted.receivedOn(),
        rules,
        balances,
        historyView,
        circumstances(submitted, overridden));
  }

  private Circumstances circumstances(SubmittedClaim submitted, List<String> overridden) {
    if (pended.isEmpty()) {
      return overridden.isEmpty() ? Circumstances.USUAL : new Circumstances(overridden, List.of());
    }
    List<PriorService> inProcess = new ArrayList<>();
    for (PendedClaim other : pended.values()) {
      if (other.submitted().number() != submitted.number()) {
        inProcess.addAll(other.services());
      }
    }
    return new Circumstances(overridden, inProcess);
  }

  /** Keeps a claim that waits, as it was last looked at; nothing is counted. */
  void pend(SubmittedClaim submitted, Determination determination) {
    if (pended.isEmpty()) {
      pended = new LinkedHashMap<>();
    }
    List<PriorService> services = new ArrayList<>();
    addServices(submitted.claim(), determination, services);
    pended.put(submitted.payerControlNumber(), new PendedClaim(submitted, determination, services));
  }

  Optional<PendedClaim> findPended(String payerControlNumber) {
    return Optional.ofNullable(pended.get(payerControlNumber));
  }

  /** A claim that waited is decided: counted, and no more among those that wait. */
  void settle(PendedClaim waited, Determination determination) {
    post(waited.submitted().claim(), determination);
    pended.remove(determination.payerControlNumber());
    if (pended.isEmpty()) {
      pended = Map.of();
    }
  }

  /** Counts a decided claim, all of it or, if an amount cannot be counted, nothing. */
  void post(Claim claim, Determination determination) {
    count(determination.postings());
    addServices(claim, determination, history);
  }

  private static void addServices(
      Claim claim, Determination determination, List<PriorService> services) {
    String usualNpi = claim.rendering().npi();
    List<LineDetermination> lines = determination.lines();
    for (int i = 0; i < lines.size(); i++) {
      services.add(service(claim, determination, lines.get(i), usualNpi));
    }
  }

  private void count(List<Posting> postings) {
    int counted = 0;
    try {
      for (; counted < postings.size(); counted++) {
        Posting posting = postings.get(counted);
        Balance balance = accumulators.get(posting.accumulator());
        if (balance == null) {
          balance = new Balance();
          accumulators.put(posting.accumulator(), balance);
        }
        balance.add(posting.amount().cents());
      }
    } catch (ArithmeticException e) {
      takeBack(postings, counted);
      throw e;
    }
  }

  private void takeBack(List<Posting> postings, int counted) {
    for (int i = 0; i < counted; i++) {
      Posting posting = postings.get(i);
      Balance balance = accumulators.get(posting.accumulator());
      if (balance != null) {
        balance.add(-posting.amount().cents());
      }
    }
  }

  private static PriorService service(
      Claim claim, Determination determination, LineDetermination line, String usualNpi) {
    ServiceLine submitted = claim.lines().get(line.number() - 1);
    return new PriorService(
        determination.payerControlNumber(),
        determination.person(),
        submitted.providers().isEmpty() ? usualNpi : claim.rendering(submitted).npi(),
        submitted.procedure(),
        submitted.service(),
        submitted.units(),
        submitted.charge(),
        line.isDenied());
  }

  List<Accumulator> list() {
    List<Accumulator> all = new ArrayList<>(accumulators.size());
    accumulators.forEach((id, balance) -> all.add(new Accumulator(id, balance.used())));
    return all;
  }
}
