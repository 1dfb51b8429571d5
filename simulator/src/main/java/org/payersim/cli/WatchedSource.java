package org.payersim.cli;

import java.io.IOException;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.function.LongConsumer;
import org.payersim.x12.syntax.ByteSource;

/** A source that tells how far it has been read at most, for those who wait. */
final class WatchedSource implements ByteSource {
  private final ByteSource source;
  private final LongConsumer position;
  private final LongAccumulator furthest = new LongAccumulator(Math::max, 0);

  WatchedSource(ByteSource source, LongConsumer position) {
    this.source = source;
    this.position = position;
  }

  @Override
  public long size() {
    return source.size();
  }

  @Override
  public int read(long at, byte[] target, int offset, int length) throws IOException {
    int read = source.read(at, target, offset, length);
    furthest.accumulate(at + Math.max(0, read));
    position.accept(furthest.get());
    return read;
  }
}
