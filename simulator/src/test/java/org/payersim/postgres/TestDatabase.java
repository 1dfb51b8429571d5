package org.payersim.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Assumptions;

/**
 * A real PostgreSQL 15 of this JVM, on a free port and in a folder of its own, started when it is
 * first asked for; every test gets a database of its own.
 */
final class TestDatabase {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestDatabase() {}

  private static final class Server {
    private static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start();
      } catch (IOException | IllegalStateException e) {
        System.out.println(
            "NO POSTGRESQL: its tests are skipped, for it does not start here: " + e);
        Assumptions.abort("no PostgreSQL here: " + e.getMessage());
        throw new IllegalStateException(e);
      }
    }
  }

  /** An empty database. */
  static Database create() throws IOException {
    String name = "payer" + DATABASES.incrementAndGet();
    admin().useHandle(handle -> handle.execute("create database " + name));
    return Database.of(Server.RUNNING.getJdbcUrl("postgres", name), Map.of());
  }

  /** As the superuser of the server. */
  static Jdbi admin() {
    return Jdbi.create(Server.RUNNING.getPostgresDatabase());
  }

  /** As somebody who changes a database behind its payer's back. */
  static Jdbi behind(Database database) {
    return Jdbi.create(database.source(Duration.ZERO));
  }

  /** Ends every session of a database, as a restart or a network does. */
  static void cut(Database database) {
    String name = database.name().substring(database.name().lastIndexOf('/') + 1);
    admin()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname ="
                            + " :name")
                    .bind("name", name)
                    .mapTo(Boolean.class)
                    .list());
  }
}
