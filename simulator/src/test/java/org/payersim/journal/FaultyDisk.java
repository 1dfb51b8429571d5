package org.payersim.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** A disk that fails when a test wants it to. */
public final class FaultyDisk implements Disk {
  /** How many more bytes fit on it. */
  public long bytesLeft = Long.MAX_VALUE;

  /** How many it says. */
  public long bytesLeftToShow = Long.MAX_VALUE;

  /** How many bytes one write takes at most. */
  public int atOnce = Integer.MAX_VALUE;

  /** Whether forcing fails. */
  public boolean forceFails;

  @Override
  public FileChannel open(Path file) throws IOException {
    return new Faulty(Disk.REAL.open(file));
  }

  @Override
  public long room(Path folder) {
    return bytesLeftToShow;
  }

  private int write(FileChannel real, ByteBuffer bytes, long place) throws IOException {
    if (bytesLeft == 0) {
      throw new IOException("No space left on device");
    }
    int length = (int) Math.min(Math.min(bytes.remaining(), atOnce), bytesLeft);
    ByteBuffer part = bytes.slice(bytes.position(), length);
    int written = real.write(part, place);
    bytes.position(bytes.position() + written);
    bytesLeft -= written;
    return written;
  }

  private final class Faulty extends FileChannel {
    private final FileChannel real;

    Faulty(FileChannel real) {
      this.real = real;
    }

    @Override
    public int write(ByteBuffer bytes, long place) throws IOException {
      return FaultyDisk.this.write(real, bytes, place);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      if (forceFails) {
        throw new IOException("Input/output error");
      }
      real.force(metaData);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      real.truncate(size);
      return this;
    }

    @Override
    public long size() throws IOException {
      return real.size();
    }

    @Override
    public int read(ByteBuffer target, long place) throws IOException {
      return real.read(target, place);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      real.close();
    }

    @Override
    public int read(ByteBuffer target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer bytes) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long position() {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel position(long place) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }
  }
}
