package org.payersim.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/** One writer a journal; the lock ends with its channel, or with the process. */
record FolderLock(FileChannel channel) implements Closeable {
  private static final String FILE = "lock";

  /**
   * Takes the lock of a folder.
   *
   * @throws IOException if somebody has it
   */
  static FolderLock take(Path folder) throws IOException {
    FileChannel channel = Disk.REAL.open(folder.resolve(FILE));
    if (isTaken(channel)) {
      channel.close();
      throw new IOException("the journal is in use by another payer: " + folder);
    }
    return new FolderLock(channel);
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
