package org.payersim.journal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file so that under its name stands, whatever happens, all of it or what stood there
 * before: to another file beside it, forced to disk, which then takes its name.
 */
public final class DurableFile {
  /** How the name of a file ends that is not whole yet. */
  public static final String UNFINISHED = ".tmp";

  private static final int BUFFER = 1 << 16;

  private DurableFile() {}

  /** Writes what is in it. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Writes a file; when this returns it is durable. If it fails nothing is left of the attempt. */
  public static void write(Path file, Disk disk, Content content) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    try {
      Files.deleteIfExists(unfinished);
      try (FileChannel channel = disk.open(unfinished)) {
        OutputStream out = new BufferedOutputStream(new ToChannel(channel), BUFFER);
        content.write(out);
        out.flush();
        channel.force(true);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      Body.forceFolder(file);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(unfinished);
      throw e;
    }
  }

  /** Bytes one after the other into a file. */
  private static final class ToChannel extends OutputStream {
    private final FileChannel channel;
    private long at;

    ToChannel(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
      while (rest.hasRemaining()) {
        at += channel.write(rest, at);
      }
    }
  }
}
