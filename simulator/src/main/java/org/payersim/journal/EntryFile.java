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
 * (4), sequence (8), payload length (4), kind (1), term (3), the second (8), UTC - and the payload,
 * whose first four bytes are the nanosecond. The head has a checksum of its own so that a damaged
 * length is told from an entry that is not whole: an entry is torn if the file ends within it or in
 * zeros; anything else is damage.
 */
final class EntryFile {
  private static final int HEAD = 32;
  private static final int NANOS = 4;
  private static final int ZERO_TAIL = 16;
  private static final int TERM_BITS = 24;

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
    bytes.putInt(20, entry.kind().number() << TERM_BITS | term(entry));
    bytes.putLong(24, second);
    bytes.putInt(0, crc(bytes, 4, HEAD - 4));
    return bytes.position(0);
  }

  private static int term(Entry entry) {
    if (entry.term() >>> TERM_BITS != 0) {
      throw new IllegalArgumentException("there is no term " + entry.term());
    }
    return (int) entry.term();
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
      at += length(entry.get());
      sequence++;
    }
    return new JournalTail(sequence - 1, at, size - at);
  }

  /** How many bytes an entry takes. */
  static int length(Entry entry) {
    return HEAD + NANOS + entry.payload().length;
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
    return Optional.of(entry(head, payload));
  }

  private static Entry entry(ByteBuffer head, ByteBuffer payload) throws IOException {
    long sequence = head.getLong(8);
    Entry.Kind kind =
        Entry.Kind.find(head.get(20))
            .orElseThrow(() -> damaged(sequence, "it is of no kind this version knows"));
    LocalDateTime moment = moment(sequence, head.getLong(24), payload.getInt(0));
    byte[] content = new byte[payload.limit() - NANOS];
    payload.get(NANOS, content);
    return new Entry(sequence, kind, moment, content, head.getInt(20) & (1 << TERM_BITS) - 1);
  }

  /**
   * An entry that came from another journal, as {@link #encode} made it.
   *
   * @throws DamagedJournalException if it is not as it was made
   */
  static Entry decode(byte[] encoded) throws IOException {
    ByteBuffer all = ByteBuffer.wrap(encoded);
    if (encoded.length < HEAD + NANOS
        || all.getInt(0) != crc(all, 4, HEAD - 4)
        || all.getInt(16) != encoded.length - HEAD
        || all.getInt(4) != crc(all, HEAD, encoded.length - HEAD)) {
      throw new DamagedJournalException("an entry did not arrive as it was sent");
    }
    return entry(all, all.slice(HEAD, encoded.length - HEAD));
  }

  /** Where the entry behind the one at this place begins. */
  static long skip(FileChannel channel, long at) throws IOException {
    return at + HEAD + bytes(channel, at, HEAD).getInt(16);
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
