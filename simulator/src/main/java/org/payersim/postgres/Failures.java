package org.payersim.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;

/** What goes wrong with a database, told apart. */
final class Failures {
  private Failures() {}

  /** Work with a database. */
  @FunctionalInterface
  interface Work<R> {
    R run() throws SQLException, IOException;
  }

  /** Does it; whatever the database says is an {@link IOException} then, without any data. */
  static <R> R asIo(Work<R> work) throws IOException {
    try {
      return work.run();
    } catch (JdbiException | SQLException e) {
      throw asIo(e);
    }
  }

  /** The same for what may be done twice: a connection that was lent may have been lost before. */
  static <R> R reading(Work<R> work) throws IOException {
    try {
      return work.run();
    } catch (JdbiException | SQLException e) {
      if (!isPassing(e)) {
        throw asIo(e);
      }
      return asIo(work);
    }
  }

  /** What the database said, as the rest of the payer knows failures. */
  static IOException asIo(Exception failure) {
    return new IOException("the database failed: " + words(failure), failure);
  }

  /** What is wrong, as the database says it. */
  static String words(Exception failure) {
    Optional<SQLException> sql = sql(failure);
    return sql.map(SQLException::getMessage).orElseGet(() -> String.valueOf(failure.getMessage()));
  }

  /**
   * Whether it may go well when it is tried again: the session or the server is gone, or it lacks
   * something just now, such as room on its disk.
   */
  static boolean isPassing(Exception failure) {
    String state = sql(failure).map(SQLException::getSQLState).orElse("");
    return state.startsWith("08") // connection
        || state.startsWith("53") // resources
        || state.startsWith("57") // the operator, the idle timeout
        || state.startsWith("58") // the disk
        || state.equals("25P03"); // idle in a transaction for too long
  }

  /** The innermost: a pool that has no connection to lend says why there. */
  private static Optional<SQLException> sql(Throwable failure) {
    Optional<SQLException> found = Optional.empty();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        found = Optional.of(sql);
      }
    }
    return found;
  }

  /** Waits before something is tried again. */
  static void pause(Duration time) throws InterruptedIOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while waiting for the database");
    }
  }
}
