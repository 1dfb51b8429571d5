package org.payersim.ledger;

import com.hazelcast.map.IMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;

/**
 * The families of one sandbox, as snapshots hold them: family by family, so that it does not matter
 * how many buckets the machine has that takes them on.
 *
 * @param buckets where they stand
 * @param keys of the sandbox's buckets
 */
@SuppressWarnings("ArrayRecordComponent") // shared with the ledger and never written to
record SavedFamilies(IMap<String, Bucket> buckets, String[] keys) implements Restorable {
  /** Families put into a bucket in one run. */
  private static final int AT_ONCE = 256;

  @Override
  public void save(SnapshotWriter to) throws IOException {
    SnapshotWriter.Frames<FamilyState> families = to.open(FamilyState.class);
    for (String key : keys) {
      AtomicReference<@Nullable Bucket> answer = new AtomicReference<>();
      buckets.executeOnKey(key, new FindBucket(answer));
      Bucket bucket = answer.get();
      if (bucket != null) {
        bucket.forEach(families::add);
      }
    }
    families.end();
  }

  @Override
  public void restore(SnapshotReader from) throws IOException {
    List<List<FamilyState>> waiting = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      waiting.add(new ArrayList<>());
    }
    from.forEach(
        FamilyState.class,
        state -> {
          int bucket = Ledger.bucketOf(state.family());
          waiting.get(bucket).add(state);
          if (waiting.get(bucket).size() == AT_ONCE) {
            put(bucket, waiting);
          }
        });
    for (int bucket = 0; bucket < keys.length; bucket++) {
      put(bucket, waiting);
    }
  }

  private void put(int bucket, List<List<FamilyState>> waiting) {
    if (!waiting.get(bucket).isEmpty()) {
      buckets.executeOnKey(keys[bucket], new RestoreFamilies(waiting.get(bucket)));
      waiting.set(bucket, new ArrayList<>());
    }
  }
}
