package org.payersim.ledger;

import com.hazelcast.map.EntryProcessor;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.worksheet.Elapsed;
import org.payersim.rules.RuleBook;

/** Decides a claim that waited, on its bucket's own thread; see {@link DecideClaims}. */
record Examine(
    String familyId,
    ExaminerAct act,
    Elapsed elapsed,
    RuleBook rules,
    AtomicReference<@Nullable AdjudicatedClaim> answer)
    implements EntryProcessor<String, Bucket, Boolean> {
  private static final long serialVersionUID = 1L;

  @Override
  public Boolean process(Map.Entry<String, Bucket> entry) {
    Bucket bucket = entry.getValue();
    if (bucket != null) {
      bucket.examine(familyId, act, elapsed, rules).ifPresent(answer::set);
      entry.setValue(bucket);
    }
    return Boolean.TRUE;
  }

  @Override
  public @Nullable EntryProcessor<String, Bucket, Boolean> getBackupProcessor() {
    return null;
  }
}
