package org.payersim.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to write to the journal of a database, as long as nobody else has it.
 *
 * <p>Two things guard it. A lock that lives with one session keeps others from beginning while the
 * writer is there; the database ends a session that gives no sign of life. And an epoch, one higher
 * for every writer, which each group of entries has to meet in its own transaction: a writer that
 * was suspended, cut off or thought dead, and comes back after another began, writes nothing.
 *
 * <p>Used by one thread at a time.
 */
final class Lease implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

  private final Database database;
  private final Timing timing;
  private final Standing standing;
  private Connection session;
  private boolean doubtful;

  /**
   * Where a writer begins.
   *
   * @param epoch its own
   * @param entries how many entries there are
   */
  record Standing(long epoch, long entries) {}

  private Lease(Database database, Timing timing, Connection session, Standing standing) {
    this.database = database;
    this.timing = timing;
    this.session = session;
    this.standing = standing;
  }

  /**
   * Waits until nobody else writes, brings the tables to this version, and begins an epoch.
   *
   * @param standby is told if there is somebody to wait for
   * @throws IOException if the database cannot be reached at first
   */
  static Lease await(Database database, Timing timing, Standby standby) throws IOException {
    boolean waits = false;
    while (true) {
      try {
        Optional<Connection> locked = lock(database, timing);
        if (locked.isPresent()) {
          return begin(database, timing, locked.get());
        }
        if (!waits) {
          standby.waits(holder(database, timing));
          waits = true;
        }
      } catch (JdbiException | SQLException e) {
        if (!waits || !Failures.isPassing(e)) {
          throw Failures.asIo(e);
        }
      }
      Failures.pause(timing.pause());
    }
  }

  private static Lease begin(Database database, Timing timing, Connection locked)
      throws SQLException {
    try {
      Migrations.run(database);
      String me =
          ProcessHandle.current().pid() + "@" + System.getenv().getOrDefault("HOSTNAME", "");
      Standing standing =
          Jdbi.create(locked)
              .withHandle(
                  handle ->
                      handle
                          .createQuery(
                              "update writer set epoch = epoch + 1, holder = :holder, since = now()"
                                  + " returning epoch, entries")
                          .bind("holder", me)
                          .map((row, context) -> new Standing(row.getLong(1), row.getLong(2)))
                          .one());
      return new Lease(database, timing, locked, standing);
    } catch (RuntimeException | SQLException e) {
      locked.close();
      throw e;
    }
  }

  /** A session that holds the lock; empty if another does. */
  private static Optional<Connection> lock(Database database, Timing timing) throws SQLException {
    Connection session = database.source(timing.silence()).getConnection();
    try {
      boolean isMine = Jdbi.create(session).withHandle(handle -> prepare(handle, timing));
      if (isMine) {
        return Optional.of(session);
      }
    } catch (JdbiException e) {
      session.close();
      throw e;
    }
    session.close();
    return Optional.empty();
  }

  /** Sets a session up and tries the lock. */
  private static boolean prepare(Handle handle, Timing timing) {
    long silence = timing.silence().toMillis();
    handle.execute("set idle_session_timeout = " + silence);
    handle.execute("set idle_in_transaction_session_timeout = " + silence);
    handle.execute("set tcp_user_timeout = " + silence);
    if (handle
        .createQuery("select current_setting('synchronous_commit') in ('off', 'local')")
        .mapTo(Boolean.class)
        .one()) {
      handle.execute("set synchronous_commit = on");
    }
    return handle
        .createQuery("select pg_try_advisory_lock(hashtext('payersim'), hashtext('writer'))")
        .mapTo(Boolean.class)
        .one();
  }

  /** Who writes; not known while the tables are being made. */
  private static String holder(Database database, Timing timing) {
    try {
      return Jdbi.create(database.source(timing.silence()))
          .withHandle(
              handle -> handle.createQuery("select holder from writer").mapTo(String.class).one());
    } catch (JdbiException e) {
      LOG.debug("Nobody says yet who writes", e);
      return "";
    }
  }

  /** Where it began. */
  Standing standing() {
    return standing;
  }

  /**
   * Makes these entries durable, all or none of them. A session that is lost is replaced, and it is
   * looked up whether the group is there, until patience ends.
   *
   * @throws LostLeaseException if another writes by now
   * @throws IOException if it could not be found out in time; nobody knows then what is there
   */
  void write(Group group) throws IOException {
    long deadline = System.nanoTime() + timing.patience().toNanos();
    while (true) {
      try {
        if (!doubtful || !isThere(group)) {
          writeOnce(group);
        }
        doubtful = false;
        return;
      } catch (JdbiException | SQLException e) {
        giveUpOrPause(e, deadline);
      }
    }
  }

  private void giveUpOrPause(Exception failure, long deadline) throws IOException {
    if (!Failures.isPassing(failure) || System.nanoTime() > deadline) {
      throw Failures.asIo(failure);
    }
    if (!doubtful) {
      LOG.warn("The database failed; what is to be written waits: {}", Failures.words(failure));
    }
    doubtful = true;
    Failures.pause(timing.pause());
  }

  private void writeOnce(Group group) throws LostLeaseException {
    boolean isMine =
        Jdbi.create(session).inTransaction(handle -> move(handle, group) && insert(handle, group));
    if (!isMine) {
      throw new LostLeaseException();
    }
  }

  private boolean move(Handle handle, Group group) {
    int moved =
        handle
            .createUpdate(
                "update writer set entries = :last, bytes = bytes + :bytes"
                    + " where epoch = :epoch and entries = :before")
            .bind("last", group.last())
            .bind("bytes", group.bytes())
            .bind("epoch", standing.epoch())
            .bind("before", group.before())
            .execute();
    return moved == 1;
  }

  private static boolean insert(Handle handle, Group group) {
    PreparedBatch batch = handle.prepareBatch(EntryRow.INSERT);
    group.entries().forEach(entry -> EntryRow.add(batch, entry));
    batch.execute();
    return true;
  }

  /** Whether a group whose fate is unknown was written. */
  private boolean isThere(Group group) throws SQLException, LostLeaseException {
    return renewed() == group.last();
  }

  /**
   * Gives a sign of life, with a new session if the last was lost.
   *
   * @throws LostLeaseException if another writes by now
   * @throws IOException if there was none to be had in time
   */
  void renew() throws IOException {
    long deadline = System.nanoTime() + timing.patience().toNanos();
    while (true) {
      try {
        renewed();
        doubtful = false;
        return;
      } catch (JdbiException | SQLException e) {
        giveUpOrPause(e, deadline);
      }
    }
  }

  /** How many entries there are, of a session that is alive and of an epoch that is not over. */
  private long renewed() throws SQLException, LostLeaseException {
    if (session.isValid(1)) {
      return entries(Jdbi.create(session));
    }
    session.close();
    Optional<Connection> locked = lock(database, timing);
    if (locked.isPresent()) {
      session = locked.get();
      return entries(Jdbi.create(session));
    }
    entries(Jdbi.create(database.source(timing.silence())));
    // Another is about to begin, or the database has not noticed yet that our session is gone.
    throw new SQLException("the lock of the journal is not free", "08006");
  }

  private long entries(Jdbi database) throws LostLeaseException {
    Standing now =
        database.withHandle(
            handle ->
                handle
                    .createQuery("select epoch, entries from writer")
                    .map((row, context) -> new Standing(row.getLong(1), row.getLong(2)))
                    .one());
    if (now.epoch() != standing.epoch()) {
      throw new LostLeaseException();
    }
    return now.entries();
  }

  @Override
  public void close() throws IOException {
    Failures.asIo(
        () -> {
          session.close();
          return true;
        });
  }
}
