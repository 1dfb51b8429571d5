package org.payersim.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.payersim.postgres.Database;
import org.payersim.postgres.PostgresStorage;
import org.payersim.sandbox.SandboxSettings;
import picocli.CommandLine.Option;

/** The database a payer's journal stands in; it stands in files unless one is named. */
final class JdbcOptions {
  @Option(
      names = "--jdbc",
      paramLabel = "FILE|URL",
      description =
          "The journal stands in this PostgreSQL database: a properties file with url, user and"
              + " password, or a JDBC address; PGUSER and PGPASSWORD stand in for what is not"
              + " said.")
  private Optional<String> jdbc = Optional.empty();

  boolean isGiven() {
    return jdbc.isPresent();
  }

  /** A database that was named, or none; to be closed after what uses it. */
  record Opened(Optional<PostgresStorage> storage) implements Closeable {
    SandboxSettings applyTo(SandboxSettings settings) {
      return storage.isPresent() ? settings.withStorage(storage.get()) : settings;
    }

    @Override
    public void close() {
      if (storage.isPresent()) { // a method reference would load the class for nothing
        storage.get().close();
      }
    }
  }

  /** What was named; a payer that has to wait for another's place says so here. */
  Opened open(PrintWriter console) throws IOException {
    if (jdbc.isEmpty()) {
      return new Opened(Optional.empty());
    }
    try {
      Database database = Database.of(jdbc.get(), System.getenv());
      return new Opened(
          Optional.of(
              PostgresStorage.in(
                  database,
                  holder -> {
                    console.println(
                        "Standing by: another payer (" + holder + ") writes to " + database.name());
                    console.flush();
                  })));
    } catch (IllegalArgumentException e) {
      throw new CannotRunException("--jdbc: " + e.getMessage());
    }
  }
}
