package org.payersim.postgres;

import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of a database to what this version needs. */
final class Migrations {
  /** Where all tables stand. */
  static final String SCHEMA = "payersim";

  private Migrations() {}

  /** Applies what is missing; only the one who writes may do this. */
  static void run(Database database) throws SQLException {
    try {
      Flyway.configure()
          .dataSource(database.source(Duration.ZERO))
          .schemas(SCHEMA)
          .locations("classpath:db/payersim")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new SQLException("its tables could not be brought to this version", e);
    }
  }
}
