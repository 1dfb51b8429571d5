package org.payersim.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.payersim.sandbox.SearchStore;
import org.postgresql.PGConnection;

/**
 * Things of one kind in a table, to be searched. Only the writer of the journal adds: what it adds
 * moves the projection, of its own epoch, from just where it stood. An addition need not be on disk
 * when it is done; what a crash takes, it takes from its end, and it is added again.
 *
 * @param <R> what stands in a row
 * @param <S> what is asked
 */
final class PostgresTable<R, S> implements SearchStore<R, S> {
  private final Jdbi connections;
  private final RowForm<R, S> form;
  private final long epoch;

  private PostgresTable(Jdbi connections, RowForm<R, S> form, long epoch) {
    this.connections = connections;
    this.form = form;
    this.epoch = epoch;
  }

  /** That of a writer; empty if another version of this product laid its rows down. */
  static <R, S> PostgresTable<R, S> open(Jdbi connections, RowForm<R, S> form, long epoch)
      throws IOException {
    PostgresTable<R, S> table = new PostgresTable<>(connections, form, epoch);
    Failures.asIo(() -> connections.<Boolean, RuntimeException>inTransaction(table::begin));
    return table;
  }

  private boolean begin(Handle handle) {
    handle.execute(
        "update projection set epoch = ? where of = ? and epoch < ?", epoch, form.table(), epoch);
    int others =
        handle.execute(
            "update projection set version = ?, rows = 0 where of = ? and version <> ? and epoch ="
                + " ?",
            form.version(),
            form.table(),
            form.version(),
            epoch);
    if (others > 0) {
      handle.execute("truncate " + form.table());
    }
    return others > 0;
  }

  @Override
  public long size() throws IOException {
    return Failures.reading(
        () ->
            connections.withHandle(
                handle ->
                    handle
                        .createQuery("select rows from projection where of = :table")
                        .bind("table", form.table())
                        .mapTo(Long.class)
                        .one()));
  }

  @Override
  public void add(long before, List<R> rows) throws IOException {
    boolean added =
        Failures.asIo(
            () -> {
              try (Handle handle = connections.open()) {
                handle.begin();
                boolean isNext = add(handle, before, rows);
                handle.commit();
                return isNext;
              }
            });
    if (!added) {
      throw new LostLeaseException();
    }
  }

  private boolean add(Handle handle, long before, List<R> rows) throws SQLException, IOException {
    handle.execute("set local synchronous_commit = off");
    int moved =
        handle.execute(
            "update projection set rows = ? where of = ? and epoch = ? and rows = ?",
            before + rows.size(),
            form.table(),
            epoch,
            before);
    if (moved == 1) {
      copy(handle, form, rows);
    }
    return moved == 1;
  }

  /** Puts rows into a table as they are. */
  static <R> void copy(Handle handle, RowForm<R, ?> form, List<R> rows)
      throws SQLException, IOException {
    CopyText text = new CopyText();
    rows.forEach(row -> form.write(row, text));
    handle
        .getConnection()
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn(
            "copy " + form.table() + " (" + form.columns() + ") from stdin",
            new StringReader(text.toString()));
  }

  @Override
  public List<R> find(S search) throws IOException {
    return Failures.reading(
        () ->
            connections.withHandle(
                handle ->
                    form.query(search).on(handle).map((row, context) -> form.read(row)).list()));
  }
}
