package org.payersim.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The intrusion table of docs/security.md names, for every attack, tests that there are. */
class IntrusionTableTest {
  private static final Path DOCUMENT = Path.of("docs/security.md");
  private static final List<Path> TESTS =
      List.of(Path.of("src/test/java"), Path.of("../scenarios/src/test/java"));
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Test)#(\\w+)`");

  /** What has to stand there, whatever else does. */
  private static final List<String> ATTACKS =
      List.of(
          "XML external entities",
          "decompression and entity bombs",
          "path traversal",
          "server-side request forgery",
          "callback into the own network",
          "cross-site request forgery",
          "cross-site scripting",
          "header injection",
          "request smuggling",
          "oversize heads and bodies",
          "slow heads, bodies and readers",
          "floods of requests",
          "floods of connections",
          "deep JSON and YAML",
          "classes named by YAML",
          "token without signature or by HMAC",
          "token expired, of others, for others",
          "password guessing",
          "sessions and cookies made up",
          "partner reads another's data",
          "partner sends in another's name",
          "role does more than it may",
          "delivery sent again",
          "leaving the SFTP home",
          "log injection",
          "secrets in logs",
          "personal data in logs, errors and metrics",
          "stack traces to clients",
          "hostile expressions and patterns",
          "reading or changing what is on the wire",
          "journal changed on disk",
          "malformed X12");

  private static Map<String, List<String>> table() throws IOException {
    String text = Files.readString(DOCUMENT);
    int begin = text.indexOf("## Intrusion table");
    assertThat(begin).isPositive();
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String line : text.substring(begin).lines().toList()) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 5 && !cells[1].isBlank() && !cells[1].startsWith("-")) {
        List<String> tests = new ArrayList<>();
        Matcher named = NAMED.matcher(cells[3]);
        while (named.find()) {
          tests.add(named.group(1) + "#" + named.group(2));
        }
        rows.put(cells[1].strip(), tests);
      }
    }
    rows.remove("attack");
    return rows;
  }

  @Test
  void everyAttackHasATest() throws IOException {
    Map<String, List<String>> table = table();
    assertThat(table.keySet()).containsAll(ATTACKS);
    assertThat(table).allSatisfy((attack, tests) -> assertThat(tests).as(attack).isNotEmpty());
  }

  @Test
  void everyTestIsThere() throws IOException {
    List<String> missing = new ArrayList<>();
    for (List<String> tests : table().values()) {
      for (String test : tests) {
        if (!isThere(test)) {
          missing.add(test);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void aTestThatIsNotThereIsNoticed() throws IOException {
    assertThat(isThere("IntrusionTableTest#aTestThatIsNotThereIsNoticed")).isTrue();
    assertThat(isThere("IntrusionTableTest#isThere")).as("no test").isFalse();
    assertThat(isThere("IntrusionTableTest#nothing")).isFalse();
    assertThat(isThere("NoSuchTest#everyTestIsThere")).isFalse();
  }

  private static boolean isThere(String test) throws IOException {
    String[] parts = test.split("#", -1);
    Optional<Path> file = Optional.empty();
    for (Path root : TESTS) {
      try (Stream<Path> all = Files.walk(root)) {
        file = file.or(() -> all.filter(one -> one.endsWith(parts[0] + ".java")).findFirst());
      }
    }
    if (file.isEmpty()) {
      return false;
    }
    String text = Files.readString(file.get());
    int method = text.indexOf("\n  void " + parts[1] + "(");
    int above = method < 0 ? -1 : text.lastIndexOf("\n\n", method);
    return above >= 0 && text.substring(above, method).matches("(?s).*@(Parameterized)?Test\\b.*");
  }
}
