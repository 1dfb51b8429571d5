package org.payersim.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.journal.DeterminationLog;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;
import org.payersim.remittance.PriorPayments;

/**
 * What a sandbox paid before: claims are read again from the log, what payees owe is kept. Used by
 * the sandbox's lane only.
 */
final class Accounts implements PriorPayments, Restorable {
  private final DeterminationLog determinations;
  private final Map<PayeeId, Set<String>> settled = new HashMap<>();
  private final Map<PayeeId, List<Owed>> owed = new HashMap<>();

  Accounts(DeterminationLog determinations) {
    this.determinations = determinations;
  }

  @Override
  public AdjudicatedClaim claim(String payerControlNumber) {
    try {
      List<AdjudicatedClaim> known = determinations.list(payerControlNumber);
      return known.stream()
          .filter(c -> c.payerControlNumber().equals(payerControlNumber))
          .filter(c -> c.outcome().findFinal().isPresent())
          .reduce((earlier, later) -> later)
          .orElseThrow(() -> new IllegalStateException("never paid: " + payerControlNumber));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Owed> settle(PayeeId payee) {
    List<Owed> all = owed.remove(payee);
    return all == null ? List.of() : all;
  }

  @Override
  public boolean settleOnce(PayeeId payee, String balance) {
    return settled.computeIfAbsent(payee, none -> new HashSet<>(1)).add(balance);
  }

  @Override
  public void carryForward(PayeeId payee, Owed amount) {
    owed.computeIfAbsent(payee, none -> new ArrayList<>(1)).add(amount);
  }

  /** What a payee owes, as a value. */
  private record Owing(PayeeId payee, List<Owed> amounts) {}

  /** What was settled once with a payee, as a value. */
  private record SettledOnce(PayeeId payee, Set<String> balances) {}

  @Override
  public void save(SnapshotWriter to) throws IOException {
    SnapshotWriter.Frames<Owing> owing = to.open(Owing.class);
    for (Map.Entry<PayeeId, List<Owed>> one : owed.entrySet()) {
      owing.add(new Owing(one.getKey(), one.getValue()));
    }
    owing.end();
    SnapshotWriter.Frames<SettledOnce> once = to.open(SettledOnce.class);
    for (Map.Entry<PayeeId, Set<String>> one : settled.entrySet()) {
      once.add(new SettledOnce(one.getKey(), one.getValue()));
    }
    once.end();
  }

  @Override
  public void restore(SnapshotReader from) throws IOException {
    from.forEach(Owing.class, one -> owed.put(one.payee(), new ArrayList<>(one.amounts())));
    from.forEach(SettledOnce.class, one -> settled.put(one.payee(), new HashSet<>(one.balances())));
  }
}
