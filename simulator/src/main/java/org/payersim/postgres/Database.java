package org.payersim.postgres;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a PostgreSQL database is found, and as whom. The password is handed to the driver and told
 * to nobody else.
 */
public final class Database {
  private static final String SCHEME = "jdbc:postgresql:";
  private static final Set<String> KEYS = Set.of("url", "user", "password", "silence");
  private static final String USUAL_SILENCE = "20";

  private final String url;
  private final Optional<String> user;
  private final Optional<String> password;
  private final Timing timing;

  private Database(String url, Optional<String> user, Optional<String> password, Timing timing) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.timing = timing;
  }

  /**
   * What a user named.
   *
   * @param fileOrUrl a JDBC URL, or a properties file with {@code url}, {@code user}, {@code
   *     password}, and {@code silence}: after how many seconds without a sign a writer is gone
   * @param environment {@code PGUSER} and {@code PGPASSWORD} stand in for what is not said
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it names no PostgreSQL, or a password where others see it
   */
  public static Database of(String fileOrUrl, Map<String, String> environment) throws IOException {
    Properties said = fileOrUrl.startsWith(SCHEME) ? url(fileOrUrl) : read(Path.of(fileOrUrl));
    String url = said.getProperty("url", "");
    if (!url.startsWith(SCHEME)) {
      throw new IllegalArgumentException(
          "url: is a JDBC address such as jdbc:postgresql://localhost/payersim");
    }
    return new Database(
        url,
        Optional.ofNullable(said.getProperty("user", environment.get("PGUSER"))),
        Optional.ofNullable(said.getProperty("password", environment.get("PGPASSWORD"))),
        Timing.of(silence(said.getProperty("silence", USUAL_SILENCE))));
  }

  private static Duration silence(String seconds) {
    if (!seconds.matches("[1-9]\\d{0,3}")) {
      throw new IllegalArgumentException("silence: is a number of seconds from 1 to 9999");
    }
    return Duration.ofSeconds(Integer.parseInt(seconds));
  }

  private static Properties url(String url) {
    if (url.matches(".*[?&]password=.*")) {
      throw new IllegalArgumentException(
          "a password on a command line is seen by everybody on the machine: say it in a properties"
              + " file or as PGPASSWORD");
    }
    Properties said = new Properties();
    said.setProperty("url", url);
    return said;
  }

  private static Properties read(Path file) throws IOException {
    Properties said = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      said.load(reader);
    }
    Set<String> unknown = new TreeSet<>(said.stringPropertyNames());
    unknown.removeAll(KEYS);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          file + ": unknown properties: " + String.join(", ", unknown));
    }
    return said;
  }

  /** For people: the address without what follows its question mark. */
  public String name() {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  /** How long its writers have patience. */
  Timing timing() {
    return timing;
  }

  /**
   * Opens connections to it, each a new one.
   *
   * @param silence after how long without an answer a connection counts as lost; zero for never
   */
  PGSimpleDataSource source(Duration silence) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    user.ifPresent(source::setUser);
    password.ifPresent(source::setPassword);
    source.setApplicationName("payersim");
    source.setCurrentSchema(Migrations.SCHEMA);
    source.setReWriteBatchedInserts(true);
    source.setTcpKeepAlive(true);
    source.setSocketTimeout(Math.toIntExact(silence.toSeconds()));
    source.setLogServerErrorDetail(false); // it quotes rows, and rows are about people
    return source;
  }

  @Override
  public String toString() {
    return name();
  }
}
