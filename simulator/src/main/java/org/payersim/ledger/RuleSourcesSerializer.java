package org.payersim.ledger;

import com.hazelcast.nio.serialization.ByteArraySerializer;
import org.payersim.journal.RecordCodec;

/** How rules travel between a caller and the map that holds them. */
final class RuleSourcesSerializer implements ByteArraySerializer<RuleSources> {
  @Override
  public int getTypeId() {
    return 1;
  }

  @Override
  public byte[] write(RuleSources sources) {
    return RecordCodec.of(RuleSources.class).encode(sources);
  }

  @Override
  public RuleSources read(byte[] bytes) {
    return RecordCodec.of(RuleSources.class).decode(bytes);
  }
}
