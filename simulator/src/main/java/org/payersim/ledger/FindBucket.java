package org.payersim.ledger;

import com.hazelcast.core.ReadOnly;
import com.hazelcast.map.EntryProcessor;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Hands out the bucket itself, to be read while nothing is decided. */
record FindBucket(AtomicReference<@Nullable Bucket> answer)
    implements EntryProcessor<String, Bucket, Boolean>, ReadOnly {
  private static final long serialVersionUID = 1L;

  @Override
  public Boolean process(Map.Entry<String, Bucket> entry) {
    answer.set(entry.getValue());
    return Boolean.TRUE;
  }

  @Override
  public @Nullable EntryProcessor<String, Bucket, Boolean> getBackupProcessor() {
    return null;
  }
}
