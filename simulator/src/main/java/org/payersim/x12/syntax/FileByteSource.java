package org.payersim.x12.syntax;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file as a byte source. Close it when the reading is done. */
public final class FileByteSource implements ByteSource, Closeable {
  private final FileChannel channel;
  private final long size;

  FileByteSource(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.READ);
    size = channel.size();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(long position, byte[] target, int offset, int length) throws IOException {
    return channel.read(ByteBuffer.wrap(target, offset, length), position);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
