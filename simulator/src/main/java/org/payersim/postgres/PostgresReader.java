package org.payersim.postgres;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.payersim.journal.Body;
import org.payersim.journal.BodyFile;
import org.payersim.journal.DamagedJournalException;
import org.payersim.journal.Entry;
import org.payersim.journal.EntryVisitor;
import org.payersim.journal.JournalReader;
import org.payersim.journal.JournalTail;

/**
 * The journal of a database as it stands there, for reading: a page of entries is in memory at a
 * time, and no transaction stays open while they are looked at.
 */
final class PostgresReader implements JournalReader {
  private static final int PAGE = 200;

  private final Jdbi database;
  private final Chunks chunks;

  PostgresReader(Jdbi database, Chunks chunks) {
    this.database = database;
    this.chunks = chunks;
  }

  /**
   * Makes sure that there is one.
   *
   * @throws NoSuchFileException if there is none
   */
  void requireJournal(String name) throws IOException {
    boolean isThere =
        Failures.reading(
            () ->
                database.withHandle(
                    handle ->
                        handle
                            .createQuery("select to_regclass(:table) is not null")
                            .bind("table", Migrations.SCHEMA + ".entry")
                            .mapTo(Boolean.class)
                            .one()));
    if (!isThere) {
      throw new NoSuchFileException(name, null, "there is no journal in this database");
    }
  }

  @Override
  public Entry first() throws IOException {
    List<EntryRow> page = page(1, 1);
    if (page.isEmpty()) {
      throw new DamagedJournalException("the journal has no first entry");
    }
    return page.get(0).entry(1);
  }

  @Override
  public long size() throws IOException {
    return number("select bytes from writer");
  }

  /** How many entries were acknowledged; each has to be there. */
  long entries() throws IOException {
    return number("select entries from writer");
  }

  private long number(String query) throws IOException {
    return Failures.reading(
        () -> database.withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one()));
  }

  @Override
  public long beginning() {
    return 1;
  }

  @Override
  public JournalTail forEach(long from, EntryVisitor visitor) throws IOException {
    long acknowledged = entries();
    long bytes = size();
    long next = from;
    for (List<EntryRow> page = page(next, PAGE); !page.isEmpty(); page = page(next, PAGE)) {
      for (EntryRow row : page) {
        visitor.visit(row.entry(next));
        next++;
      }
    }
    if (next <= acknowledged) {
      throw EntryRow.damaged(next, "it is missing, and all that follow");
    }
    return new JournalTail(next - 1, bytes, 0);
  }

  private List<EntryRow> page(long from, int count) throws IOException {
    return Failures.reading(
        () ->
            database.withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select "
                                + EntryRow.COLUMNS
                                + " from entry where sequence >= :from order by sequence limit"
                                + " :count")
                        .bind("from", from)
                        .bind("count", count)
                        .map((row, context) -> EntryRow.read(row))
                        .list()));
  }

  @Override
  public Body body(Entry entry) throws IOException {
    Optional<BodyFile> file = entry.bodyFile();
    return file.isPresent() ? chunks.read(file.get()) : Body.of(entry.delivery());
  }
}
