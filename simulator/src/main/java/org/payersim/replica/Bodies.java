package org.payersim.replica;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.payersim.journal.BodyFile;
import org.payersim.journal.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Long bodies, which stand beside the journal: an entry that names one is taken only when the body
 * is there, so whoever agrees to the entry has both.
 */
final class Bodies implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bodies.class);
  private static final int PART = 1 << 19;
  private static final String ARRIVING = ".part";

  private final Path folder;
  private final Set<String> arriving = ConcurrentHashMap.newKeySet();
  private final ExecutorService fetching =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("payersim-bodies-", 1).daemon().factory());

  /** Asks somebody for part of a body. */
  interface Source {
    byte[] part(String name, long offset) throws IOException;
  }

  Bodies(Path folder) {
    this.folder = folder;
  }

  /** Whether an entry's body, if it has one of its own, is here. */
  boolean has(Entry entry) {
    return entry
        .bodyFile()
        .map(body -> Files.isRegularFile(folder.resolve(body.name())))
        .orElse(true);
  }

  /** Part of a body from this place on; empty where it ends. */
  byte[] part(String name, long offset) throws IOException {
    Path file = folder.resolve(name);
    if (!folder.equals(file.getParent()) || offset < 0) {
      throw new NoSuchFileException(name);
    }
    byte[] part = new byte[PART];
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer buffer = ByteBuffer.wrap(part);
      while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {}
      return Arrays.copyOf(part, buffer.position());
    }
  }

  /** Begins to fetch an entry's body, unless it is being fetched. */
  void fetch(Entry entry, Source source) {
    BodyFile body = entry.bodyFile().orElseThrow();
    if (arriving.add(body.name())) {
      fetching.execute(
          () -> {
            try {
              fetch(body, source);
            } catch (IOException e) {
              LOG.warn("A body could not be fetched; it is tried again", e);
            } finally {
              arriving.remove(body.name());
            }
          });
    }
  }

  private void fetch(BodyFile body, Source source) throws IOException {
    Path file = folder.resolve(body.name());
    if (!folder.equals(file.getParent())) {
      throw new IOException("no name of a body");
    }
    Path part = folder.resolve(body.name() + ARRIVING);
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      while (channel.position() < body.length()) {
        ByteBuffer bytes = ByteBuffer.wrap(source.part(body.name(), channel.position()));
        if (!bytes.hasRemaining()) {
          throw new IOException("a body ended before its end");
        }
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  @Override
  public void close() {
    fetching.shutdownNow();
  }
}
