package org.payersim.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A segment of the journal: entries one after the other.
 *
 * <p>An entry is a head of 32 bytes - checksum of the rest of the head (4), checksum of the payload
 * (4), sequence (8), payload length (4), kind (1), three zero bytes, the second (8), UTC - and the
 * payload, whose first four bytes are the nanosecond. The head has a checksum of its own so that a
 * damaged length is told from an entry that is not whole: an entry is torn if the file ends within
 * it or in zeros; anything else is damage.
 */
final class EntryFile {
  private static final int HEAD = 32;
  private static final int NANOS = 4;
  private static final int ZERO_TAIL = 16;

  private EntryFile() {}

  static ByteBuffer encode(Entry entry) {
    int length = NANOS + entry.payload().length;
    long second = entry.at().toEpochSecond(ZoneOffset.UTC);
    int nano = entry.at().get(ChronoField.NANO_OF_SECOND);
    ByteBuffer bytes = ByteBuffer.allocate(HEAD + length);
    bytes.position(HEAD);
    bytes.putInt(nano);
    bytes.put(entry.payload());
    bytes.putInt(4, crc(bytes, HEAD, length));
    bytes.putLong(8, entry.sequence());
    bytes.putInt(16, length);
    bytes.put(20, (byte) entry.kind().number());
    bytes.putLong(24, second);
    bytes.putInt(0, crc(bytes, 4, HEAD - 4));
    return bytes.position(0);
  }

  /** Shows all whole entries of a file whose first has this sequence; only the last may be torn. */
  static JournalTail read(FileChannel channel, long first, EntryVisitor visitor)
      throws IOException {
    long size = channel.size();
    long at = 0;
    long sequence = first;
    while (at < size) {
      Optional<Entry> entry = entryAt(channel, at, size, sequence);
      if (entry.isEmpty()) {
        break;
      }
      visitor.visit(entry.get());
      at += HEAD + NANOS + entry.get().payload().length;
      sequence++;
    }
    return new JournalTail(sequence - 1, at, size - at);
  }

  /** The entry at this place; empty if the file ends within it. */
  static Optional<Entry> entryAt(FileChannel channel, long at, long size, long sequence)
      throws IOException {
    if (size - at < HEAD) {
      return Optional.empty();
    }
    ByteBuffer head = bytes(channel, at, HEAD);
    if (head.getInt(0) != crc(head, 4, HEAD - 4)) {
      return tornOrDamaged(channel, at, size, damaged(sequence, "its head was changed"));
    }
    int length = head.getInt(16);
    if (head.getLong(8) != sequence) {
      throw damaged(sequence, "another entry stands in its place");
    }
    if (length < NANOS) {
      throw damaged(sequence, "it is shorter than any");
    }
    if (size - at - HEAD < length) {
      return Optional.empty();
    }
    ByteBuffer payload = bytes(channel, at + HEAD, length);
    if (head.getInt(4) != crc(payload, 0, length)) {
      return tornOrDamaged(channel, at, size, damaged(sequence, "its payload was changed"));
    }
    Entry.Kind kind =
        Entry.Kind.find(head.get(20))
            .orElseThrow(() -> damaged(sequence, "it is of no kind this version knows"));
    LocalDateTime moment = moment(sequence, head.getLong(24), payload.getInt(0));
    byte[] content = new byte[length - NANOS];
    payload.get(NANOS, content);
    return Optional.of(new Entry(sequence, kind, moment, content));
  }

  private static LocalDateTime moment(long sequence, long second, int nano)
      throws DamagedJournalException {
    try {
      return LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw damaged(sequence, "it is of no time");
    }
  }

  private static DamagedJournalException damaged(long sequence, String how) {
    return new DamagedJournalException("journal entry " + sequence + " is damaged: " + how);
  }

  /** A file may have grown on disk before its bytes reached it: such a tail ends in zeros. */
  private static Optional<Entry> tornOrDamaged(
      FileChannel channel, long at, long size, DamagedJournalException damaged) throws IOException {
    int length = (int) Math.min(ZERO_TAIL, size - at);
    ByteBuffer tail = bytes(channel, size - length, length);
    while (tail.hasRemaining()) {
      if (tail.get() != 0) {
        throw damaged;
      }
    }
    return Optional.empty();
  }

  private static ByteBuffer bytes(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {}
    return bytes.flip();
  }

  private static int crc(ByteBuffer bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.slice(from, length));
    return (int) crc.getValue();
  }
}
