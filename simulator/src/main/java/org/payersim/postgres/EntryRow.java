package org.payersim.postgres;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.zip.CRC32C;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.payersim.journal.BodyFile;
import org.payersim.journal.DamagedJournalException;
import org.payersim.journal.Entry;

/**
 * An entry as it stands in its row.
 *
 * @param sequence its place
 * @param kind number of its kind
 * @param second the payer's time, seconds of UTC
 * @param nano and nanoseconds
 * @param payload what it is about
 * @param crc CRC-32C of all of this
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
record EntryRow(long sequence, int kind, long second, int nano, byte[] payload, int crc) {
  private static final int HEAD = 24;

  static final String COLUMNS = "sequence, kind, second, nano, payload, crc";

  static final String INSERT =
      "insert into entry (sequence, kind, second, nano, payload, crc, body) values (?, ?, ?, ?, ?,"
          + " ?, ?)";

  private static EntryRow of(Entry entry) {
    long second = entry.at().toEpochSecond(ZoneOffset.UTC);
    int nano = entry.at().get(ChronoField.NANO_OF_SECOND);
    int kind = entry.kind().number();
    return new EntryRow(
        entry.sequence(),
        kind,
        second,
        nano,
        entry.payload(),
        crc(entry.sequence(), kind, second, nano, entry.payload()));
  }

  /** One more to be inserted. */
  static void add(PreparedBatch batch, Entry entry) {
    EntryRow row = of(entry);
    batch
        .bind(0, row.sequence)
        .bind(1, row.kind)
        .bind(2, row.second)
        .bind(3, row.nano)
        .bind(4, row.payload)
        .bind(5, row.crc)
        .bind(6, entry.bodyFile().map(BodyFile::name).orElse(null))
        .add();
  }

  /** A row of {@link #COLUMNS}. */
  static EntryRow read(ResultSet row) throws SQLException {
    return new EntryRow(
        row.getLong(1),
        row.getInt(2),
        row.getLong(3),
        row.getInt(4),
        row.getBytes(5),
        row.getInt(6));
  }

  /**
   * The entry it stands for.
   *
   * @param expected the place it has to have
   * @throws DamagedJournalException if it is not as it was written
   */
  Entry entry(long expected) throws DamagedJournalException {
    if (sequence != expected) {
      throw damaged(expected, "it is missing");
    }
    if (crc != crc(sequence, kind, second, nano, payload)) {
      throw damaged(sequence, "its row was changed");
    }
    Entry.Kind known =
        Entry.Kind.find(kind)
            .orElseThrow(() -> damaged(sequence, "it is of no kind this version knows"));
    return new Entry(
        sequence, known, LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC), payload);
  }

  static DamagedJournalException damaged(long sequence, String how) {
    return new DamagedJournalException("journal entry " + sequence + " is damaged: " + how);
  }

  private static int crc(long sequence, int kind, long second, int nano, byte[] payload) {
    CRC32C crc = new CRC32C();
    crc.update(
        ByteBuffer.allocate(HEAD)
            .putLong(sequence)
            .putInt(kind)
            .putLong(second)
            .putInt(nano)
            .flip());
    crc.update(payload);
    return (int) crc.getValue();
  }
}
