package org.payersim.ledger;

import com.hazelcast.map.EntryProcessor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.payersim.rules.RuleBook;

/** Decides final claims again, on their bucket's own thread; see {@link DecideClaims}. */
record RedoClaims(
    String familyId, List<Redoing> claims, RuleBook rules, boolean keep, List<Redone> answer)
    implements EntryProcessor<String, Bucket, Boolean> {
  private static final long serialVersionUID = 1L;

  @Override
  public Boolean process(Map.Entry<String, Bucket> entry) {
    Bucket bucket = entry.getValue();
    if (bucket != null) {
      answer.addAll(bucket.redo(familyId, claims, rules, keep));
      entry.setValue(bucket);
    }
    return Boolean.TRUE;
  }

  @Override
  public @Nullable EntryProcessor<String, Bucket, Boolean> getBackupProcessor() {
    return null;
  }
}
