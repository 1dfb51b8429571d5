package org.payersim.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.Balances;
import org.payersim.adjudication.worksheet.CaseFile;
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
  CaseFile gather(SubmittedClaim submitted, RuleBook rules) {
    return new CaseFile(
        submitted.claim(),
        submitted.payerControlNumber(),
        submitted.receivedOn(),
        rules,
        balances,
        historyView);
  }

  /** Counts a decided claim, all of it or, if an amount cannot be counted, nothing. */
  void post(Claim claim, Determination determination) {
    count(determination.postings());
    String usualNpi = claim.rendering().npi();
    List<LineDetermination> lines = determination.lines();
    for (int i = 0; i < lines.size(); i++) {
      history.add(service(claim, determination, lines.get(i), usualNpi));
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
