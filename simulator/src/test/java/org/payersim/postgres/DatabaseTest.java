package org.payersim.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseTest {
  private static final String URL = "jdbc:postgresql://db.example/payer?sslmode=require";

  @TempDir private Path folder;

  @Test
  void aFileSaysAllAndTheEnvironmentStandsInForTheRest() throws IOException {
    Path file = folder.resolve("db.properties");
    Files.writeString(file, "url=" + URL + "\nuser=payer\nsilence=8\n");
    Database database =
        Database.of(file.toString(), Map.of("PGUSER", "other", "PGPASSWORD", "s3cret"));

    PGSimpleDataSource source = database.source(Duration.ofSeconds(3));
    assertThat(source.getUser()).isEqualTo("payer");
    assertThat(source.getPassword()).isEqualTo("s3cret");
    assertThat(source.getSslmode()).isEqualTo("require");
    assertThat(source.getSocketTimeout()).isEqualTo(3);
    assertThat(database.timing().silence()).isEqualTo(Duration.ofSeconds(8));
    assertThat(database.timing().pulse()).isEqualTo(Duration.ofSeconds(2));
    assertThat(database).hasToString("jdbc:postgresql://db.example/payer");
    assertThat(source.getUrl()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?password=s3cret", "?user=payer&password=s3cret"})
  void aPasswordOnTheCommandLineIsRefusedAndNotRepeated(String query) {
    assertThatThrownBy(() -> Database.of("jdbc:postgresql://db.example/payer" + query, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PGPASSWORD")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "url=jdbc:mysql://db.example/payer",
        "user=payer",
        "url=jdbc:postgresql:payer\npasswort=x",
        "url=jdbc:postgresql:payer\nsilence=0"
      })
  void aFileThatSaysSomethingElseIsRefused(String text) throws IOException {
    Path file = folder.resolve("db.properties");
    Files.writeString(file, text);
    assertThatThrownBy(() -> Database.of(file.toString(), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDatabaseThatIsNotThereIsToldOfWithoutThePassword() throws IOException {
    Path file = folder.resolve("db.properties");
    Files.writeString(file, "url=jdbc:postgresql://127.0.0.1:1/payer\nuser=u\npassword=s3cret");
    Database database = Database.of(file.toString(), Map.of());
    try (PostgresStorage storage = PostgresStorage.in(database, holder -> {})) {
      assertThatThrownBy(() -> storage.journal(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("the database failed")
          .hasMessageContaining("127.0.0.1:1")
          .hasMessageNotContaining("s3cret");
    }
  }
}
