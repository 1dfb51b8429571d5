package org.payersim.journal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.payersim.x12.syntax.ByteSource;
import org.payersim.x12.syntax.ByteSources;

/**
 * The bytes of one delivery, whole: in memory when they are few, else in a file. Either way they
 * can be read from any place.
 */
public final class Body implements Closeable {
  /** Up to here a body stays in memory and becomes a journal entry as it is. */
  static final int IN_MEMORY = 1 << 16;

  /** How the name of a file ends as long as its body arrives. */
  private static final String ARRIVING = ".part";

  private static final String WHOLE = ".x12";

  private final byte[] bytes;
  private final Optional<Path> file;
  private final long size;
  private final int checksum;
  private final ByteSource source;
  private final Optional<Closeable> opened;
  private final boolean passing;

  private Body(byte[] bytes) {
    this.bytes = bytes;
    this.file = Optional.empty();
    this.size = bytes.length;
    this.checksum = 0;
    this.source = ByteSources.of(bytes);
    this.opened = Optional.empty();
    this.passing = false;
  }

  private Body(Path file, long size, int checksum, boolean passing) throws IOException {
    this.bytes = new byte[0];
    this.file = Optional.of(file);
    this.size = size;
    this.checksum = checksum;
    var fileSource = ByteSources.of(file);
    this.source = fileSource;
    this.opened = Optional.of(fileSource);
    this.passing = passing;
  }

  /** A body in memory; the array is not copied. */
  public static Body of(byte[] bytes) {
    return new Body(bytes);
  }

  /**
   * A journalled body in its file.
   *
   * @throws DamagedJournalException if the file is not as it was written
   */
  static Body recovered(Path file, BodyFile expected) throws IOException {
    return recovered(file, expected, false);
  }

  /**
   * A journalled body in a copy made to be read once: the copy is gone when the body is closed.
   *
   * @throws DamagedJournalException if it is not as the journal says
   */
  public static Body passing(Path copy, BodyFile expected) throws IOException {
    return recovered(copy, expected, true);
  }

  private static Body recovered(Path file, BodyFile expected, boolean passing) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) != expected.length()) {
      throw new DamagedJournalException("body file " + expected.name() + " is not whole");
    }
    if (checksum(file) != expected.checksum()) {
      throw new DamagedJournalException("body file " + expected.name() + " was changed");
    }
    return new Body(file, expected.length(), expected.checksum(), passing);
  }

  /** Whether a file of this name holds a body that has not come as a whole. */
  public static boolean isArriving(String file) {
    return file.endsWith(ARRIVING);
  }

  private static int checksum(Path file) throws IOException {
    CRC32C crc = new CRC32C();
    ByteBuffer buffer = ByteBuffer.allocate(IN_MEMORY);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (channel.read(buffer) >= 0) {
        crc.update(buffer.flip());
        buffer.clear();
      }
    }
    return (int) crc.getValue();
  }

  /** The bytes, to be read from any place; usable until the body is closed. */
  public ByteSource source() {
    return source;
  }

  /** Length in bytes. */
  public long size() {
    return size;
  }

  /** CRC-32C of all of it. */
  public int checksum() {
    if (file.isPresent()) {
      return checksum;
    }
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** The name, length and checksum an entry records if the body has a file of its own. */
  public Optional<BodyFile> bodyFile() {
    return file.map(f -> new BodyFile(String.valueOf(f.getFileName()), size, checksum));
  }

  byte[] bytes() {
    return bytes;
  }

  /** Forces the file, and its name in the folder, to disk. */
  void force() throws IOException {
    if (file.isPresent()) {
      forcePath(file.get());
      forceFolder(file.get());
    }
  }

  /** Forces the name of a new file to disk. */
  static void forceFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      forcePath(folder);
    }
  }

  private static void forcePath(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Writes all of it to a new file, or over an old one. */
  public void copyTo(Path target) throws IOException {
    if (file.isPresent()) {
      Files.copy(file.get(), target, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.write(target, bytes);
    }
  }

  /** Closes the body and deletes its file: for a payer that keeps no journal. */
  public void discard() throws IOException {
    close();
    if (file.isPresent()) {
      Files.deleteIfExists(file.get());
    }
  }

  @Override
  public void close() throws IOException {
    if (opened.isPresent()) {
      opened.get().close();
    }
    if (passing) {
      Files.deleteIfExists(file.orElseThrow());
    }
  }

  /** A body that is still arriving. Used by one thread at a time. */
  public static final class Spool {
    private final Path folder;
    private final boolean passing;
    private final CRC32C crc = new CRC32C();
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(2048);
    private @Nullable FileChannel channel;
    private Optional<Path> file = Optional.empty();
    private long size;

    /** A spool whose file, if it comes to one, stands in this folder. */
    public Spool(Path folder) {
      this(folder, false);
    }

    private Spool(Path folder, boolean passing) {
      this.folder = folder;
      this.passing = passing;
    }

    /** One whose file is gone when the body is closed: for journals that keep bodies elsewhere. */
    public static Spool passing(Path folder) {
      return new Spool(folder, true);
    }

    /** How many bytes have arrived. */
    public long size() {
      return size;
    }

    /** Takes the buffer's bytes, all of them. */
    public void write(ByteBuffer bytes) throws IOException {
      size += bytes.remaining();
      crc.update(bytes.duplicate());
      if (channel == null && size <= IN_MEMORY) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        memory.write(copy, 0, copy.length);
        return;
      }
      try {
        writeFully(opened(), bytes);
      } catch (IOException e) {
        throw DiskFullException.orOther(e);
      }
    }

    private FileChannel opened() throws IOException {
      FileChannel open = channel;
      if (open == null) {
        Path made = Files.createTempFile(folder, "body-", ARRIVING);
        file = Optional.of(made);
        open = FileChannel.open(made, StandardOpenOption.WRITE);
        channel = open;
        writeFully(open, ByteBuffer.wrap(memory.toByteArray()));
        memory.reset();
      }
      return open;
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }

    /** No more bytes: the body, whole. */
    public Body finish() throws IOException {
      FileChannel open = channel;
      if (open == null) {
        return new Body(memory.toByteArray());
      }
      open.close();
      Path arriving = file.orElseThrow();
      String name = String.valueOf(arriving.getFileName());
      Path whole =
          arriving.resolveSibling(name.substring(0, name.length() - ARRIVING.length()) + WHOLE);
      return new Body(Files.move(arriving, whole), size, (int) crc.getValue(), passing);
    }

    /** The sender gave up: nothing of it is kept. */
    public void discard() throws IOException {
      FileChannel open = channel;
      if (open != null) {
        open.close();
        Files.deleteIfExists(file.orElseThrow());
      }
    }
  }
}
