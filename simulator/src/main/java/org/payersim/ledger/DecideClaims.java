package org.payersim.ledger;

import com.hazelcast.map.EntryProcessor;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.rules.RuleBook;

/**
 * Decides the claims of a batch that fall into one bucket, on the bucket's own thread.
 *
 * <p>It runs where it was made: claims come in and answers go out by reference, and the value
 * returned, which Hazelcast would serialize, says only that it ran. See {@code
 * docs/decisions/0006-ledger.md} for the wire form a cluster needs.
 */
@SuppressWarnings("ArrayRecordComponent") // shared with the caller on purpose: answers go there
record DecideClaims(
    SubmittedClaim[] batch,
    String[] families,
    int[] indices,
    AdjudicatedClaim[] answers,
    RuleBook rules,
    long settled)
    implements EntryProcessor<String, Bucket, Boolean> {
  private static final long serialVersionUID = 1L;

  @Override
  public Boolean process(Map.Entry<String, Bucket> entry) {
    Bucket bucket = entry.getValue();
    if (bucket == null) {
      bucket = new Bucket();
    }
    bucket.settle(settled);
    for (int index : indices) {
      answers[index] = bucket.decide(batch[index], families[index], rules);
    }
    entry.setValue(bucket);
    return Boolean.TRUE;
  }

  /** No backup: an embedded member has none, and a cluster's receives results, never a re-run. */
  @Override
  public @Nullable EntryProcessor<String, Bucket, Boolean> getBackupProcessor() {
    return null;
  }
}
