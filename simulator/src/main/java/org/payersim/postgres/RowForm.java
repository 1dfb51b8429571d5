package org.payersim.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How things of one kind stand in the rows of their table, and are asked for.
 *
 * @param <R> what stands in a row
 * @param <S> what is asked
 */
interface RowForm<R, S> {
  /** The table. */
  String table();

  /** Changes with what is laid down: rows of another version are laid down anew. */
  int version();

  /** The columns, in the order they are written. */
  String columns();

  /** One more row. */
  void write(R value, CopyText text);

  /** What stands in a row. */
  R read(ResultSet row) throws SQLException;

  /** A search as a query for rows, one more than a page has. */
  SearchQuery query(S search);
}
