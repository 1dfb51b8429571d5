package org.payersim.ledger;

import com.hazelcast.map.EntryProcessor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts families of a snapshot into their bucket, on the bucket's own thread. */
record RestoreFamilies(List<FamilyState> families)
    implements EntryProcessor<String, Bucket, Boolean> {
  private static final long serialVersionUID = 1L;

  @Override
  public Boolean process(Map.Entry<String, Bucket> entry) {
    Bucket bucket = entry.getValue() == null ? new Bucket() : entry.getValue();
    bucket.restore(families);
    entry.setValue(bucket);
    return Boolean.TRUE;
  }

  @Override
  public @Nullable EntryProcessor<String, Bucket, Boolean> getBackupProcessor() {
    return null;
  }
}
