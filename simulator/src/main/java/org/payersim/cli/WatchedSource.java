package org.payersim.cli;

import java.io.IOException;
import java.util.function.LongConsumer;
import org.payersim.x12.syntax.ByteSource;

/** A source that tells how far it has been read, for those who wait. */
record WatchedSource(ByteSource source, LongConsumer position) implements ByteSource {
  @Override
  public long size() {
    return source.size();
  }

  @Override
  public int read(long at, byte[] target, int offset, int length) throws IOException {
    int read = source.read(at, target, offset, length);
    position.accept(at + Math.max(0, read));
    return read;
  }
}
