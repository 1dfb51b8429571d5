package org.payersim.ledger;

import com.hazelcast.core.ReadOnly;
import com.hazelcast.map.EntryProcessor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies the numbers of one family's claims out, on the bucket's own thread. */
record ListClaims(String familyId, List<KeptClaim> answer)
    implements EntryProcessor<String, Bucket, Boolean>, ReadOnly {
  private static final long serialVersionUID = 1L;

  @Override
  public Boolean process(Map.Entry<String, Bucket> entry) {
    Bucket bucket = entry.getValue();
    if (bucket != null) {
      answer.addAll(bucket.claims(familyId));
    }
    return Boolean.TRUE;
  }

  @Override
  public @Nullable EntryProcessor<String, Bucket, Boolean> getBackupProcessor() {
    return null;
  }
}
