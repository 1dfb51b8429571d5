package org.payersim.scenarios.durability;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.payersim.journal.JournalFiles;
import org.payersim.journal.JournalReader;
import org.payersim.postgres.Database;
import org.payersim.postgres.PostgresStorage;

/** Where the journal of a payer that is killed stands. */
interface JournalPlace extends Closeable {
  /** What a payer of this folder is started with. */
  List<String> options(Path folder) throws IOException;

  /** What stands there, when no payer runs. */
  JournalReader read(Path folder) throws IOException;

  /** Whether snapshots are taken beside it. */
  boolean hasSnapshots();

  /** In files of its folder of data. */
  final class InFiles implements JournalPlace {
    @Override
    public List<String> options(Path folder) {
      return List.of();
    }

    @Override
    public JournalReader read(Path folder) throws IOException {
      return JournalFiles.in(folder.resolve("data").resolve("journal"));
    }

    @Override
    public boolean hasSnapshots() {
      return true;
    }

    @Override
    public void close() {}
  }

  /** In a real PostgreSQL, in a database for every payer. */
  final class InDatabase implements JournalPlace {
    private final EmbeddedPostgres server = start();
    private final AtomicInteger databases = new AtomicInteger();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException | IllegalStateException e) {
        System.out.println("NO POSTGRESQL: a test is skipped, for it does not start here: " + e);
        Assumptions.abort("no PostgreSQL here: " + e.getMessage());
        throw new IllegalStateException(e);
      }
    }

    @Override
    public List<String> options(Path folder) throws IOException {
      Path settings = folder.resolve("db.properties");
      if (!Files.exists(settings)) {
        String name = "payer" + databases.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
          connection.createStatement().execute("create database " + name);
        } catch (SQLException e) {
          throw new IOException(e);
        }
        Files.writeString(settings, "url=" + server.getJdbcUrl("postgres", name) + "\nsilence=3\n");
      }
      return List.of("--jdbc", settings.toString());
    }

    @Override
    public JournalReader read(Path folder) throws IOException {
      Database database = Database.of(folder.resolve("db.properties").toString(), Map.of());
      return PostgresStorage.in(database, holder -> {}).reader(folder.resolve("scratch"));
    }

    @Override
    public boolean hasSnapshots() {
      return false;
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
