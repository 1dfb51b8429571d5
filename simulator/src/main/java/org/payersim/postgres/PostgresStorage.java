package org.payersim.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.payersim.inquiry.ClaimSearch;
import org.payersim.inquiry.ClaimSummary;
import org.payersim.journal.Journal;
import org.payersim.journal.JournalReader;
import org.payersim.sandbox.RemittanceSearch;
import org.payersim.sandbox.RemittanceSummary;
import org.payersim.sandbox.SearchStore;
import org.payersim.sandbox.Storage;

/**
 * A database as the place of a payer's journal. One payer writes at a time; another that is given
 * the same database waits until the first is gone, and goes on where it stood.
 */
public final class PostgresStorage implements Storage, Closeable {
  private static final int CONNECTIONS = 4;
  private static final long LEND_MILLIS = 10_000;
  private static final String SPOOL = "spool";

  private final Database database;
  private final Timing timing;
  private final Standby standby;
  private final HikariDataSource pool;
  private final Jdbi connections;
  private volatile Optional<SearchStore<ClaimSummary, ClaimSearch>> claims = Optional.empty();
  private volatile Optional<SearchStore<RemittanceSummary, RemittanceSearch>> remittances =
      Optional.empty();

  private PostgresStorage(Database database, Timing timing, Standby standby) {
    this.database = database;
    this.timing = timing;
    this.standby = standby;
    this.pool = pool(database);
    this.connections = Jdbi.create(pool);
  }

  /**
   * This database.
   *
   * @param standby is told if another payer writes to it
   */
  public static PostgresStorage in(Database database, Standby standby) {
    return in(database, standby, database.timing());
  }

  /** The same with another patience. */
  static PostgresStorage in(Database database, Standby standby, Timing timing) {
    return new PostgresStorage(database, timing, standby);
  }

  private static HikariDataSource pool(Database database) {
    HikariConfig config = new HikariConfig();
    // A plan made for no value in particular is a bad one where most claims have one status.
    config.setConnectionInitSql("set plan_cache_mode = force_custom_plan");
    config.setPoolName("payersim");
    config.setDataSource(database.source(Duration.ZERO));
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(LEND_MILLIS);
    config.setInitializationFailTimeout(-1); // who uses it first hears of a database that is away
    return new HikariDataSource(config);
  }

  /**
   * @throws IOException if the payer's folder holds a journal of its own: it would be passed over
   */
  @Override
  public Journal journal(Path folder) throws IOException {
    PostgresJournal journal = open(folder);
    try {
      claims = Optional.of(PostgresTable.open(connections, ClaimRow.FORM, journal.epoch()));
      remittances =
          Optional.of(PostgresTable.open(connections, RemittanceRow.FORM, journal.epoch()));
      return journal;
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  @Override
  public Optional<SearchStore<ClaimSummary, ClaimSearch>> claims() {
    return claims;
  }

  @Override
  public Optional<SearchStore<RemittanceSummary, RemittanceSearch>> remittances() {
    return remittances;
  }

  PostgresJournal open(Path folder) throws IOException {
    if (Files.exists(folder.resolve("journal"))) {
      throw new IOException(
          folder + " holds a journal in files; a payer with --jdbc needs a folder without one");
    }
    Lease lease = Lease.await(database, timing, standby);
    try {
      return PostgresJournal.open(lease, connections, folder.resolve(SPOOL), timing);
    } catch (IOException | RuntimeException e) {
      lease.close();
      throw e;
    }
  }

  /**
   * The journal for reading; whoever writes to it is not disturbed.
   *
   * @param scratch a folder for copies of long bodies
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  public JournalReader reader(Path scratch) throws IOException {
    PostgresReader reader = new PostgresReader(connections, new Chunks(connections, scratch));
    reader.requireJournal(database.name());
    return reader;
  }

  @Override
  public void close() {
    pool.close();
  }
}
