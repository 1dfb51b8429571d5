package org.payersim.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the payer is delivered with stands in licences.tsv with its licences, so that a new library
 * is seen in review, and each may be passed on with a product under Apache-2.0. Where the bill of
 * materials was made ({@code -Pbom}, CycloneDX), licences are held against it; {@code -Pbom
 * -Dlicences=write} writes the list anew.
 */
class LicencesTest {
  private static final Path BILL = Path.of("target/bom.json");
  private static final Path CLASSPATH = Path.of("target/runtime-classpath.txt");
  private static final Path LIST = Path.of("licences.tsv");
  private static final String HEAD = "library\tlicences\n";

  /**
   * Permissive; or the Lesser GPL, whose libraries stay jars of their own that may be replaced. Of
   * several a library has, one is enough.
   */
  private static final Set<String> FITTING =
      Set.of(
          "Apache-2.0",
          "Apache Software License 2.0",
          "MIT",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "BSD-4-Clause",
          "Bouncy Castle Licence",
          "CC0-1.0",
          "EPL-2.0",
          "Go License",
          "LGPL-2.1-or-later",
          "Unicode-3.0");

  private static SortedMap<String, List<String>> list() throws IOException {
    SortedMap<String, List<String>> list = new TreeMap<>();
    for (String line : Files.readAllLines(LIST).stream().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      list.put(cells[0], List.of(cells[1].split("; ", -1)));
    }
    return list;
  }

  /** Of .../com/example/name/1.0/name-1.0.jar, name: a repository has group, name and version. */
  private static String name(String jar) {
    return String.valueOf(Path.of(jar).getParent().getParent().getFileName());
  }

  @Test
  void everyLibraryStandsInTheListAndNoOther() throws IOException {
    Set<String> delivered = new TreeSet<>();
    for (String jar : Files.readString(CLASSPATH).strip().split(File.pathSeparator, -1)) {
      delivered.add(name(jar));
    }
    assertThat(delivered).contains("netty-codec-http", "hazelcast");
    assertThat(list().keySet().stream().map(one -> one.substring(one.indexOf(':') + 1)))
        .containsExactlyInAnyOrderElementsOf(delivered);
  }

  @Test
  void everyLicenceFits() throws IOException {
    assertThat(list())
        .allSatisfy(
            (library, licences) ->
                assertThat(licences).as(library).anyMatch(one -> FITTING.contains(one)));
  }

  @Test
  void theBillOfMaterialsSaysTheSame() throws IOException {
    assumeTrue(Files.exists(BILL), "it is made by -Pbom");
    StringBuilder text = new StringBuilder(HEAD);
    bill()
        .forEach(
            (library, licences) ->
                text.append(library).append('\t').append(String.join("; ", licences)).append('\n'));
    if ("write".equals(System.getProperty("licences"))) {
      Files.writeString(LIST, text);
    }
    assertThat(text.toString()).isEqualTo(Files.readString(LIST));
  }

  private static SortedMap<String, Set<String>> bill() throws IOException {
    SortedMap<String, Set<String>> bill = new TreeMap<>();
    for (JsonNode one : new ObjectMapper().readTree(BILL.toFile()).path("components")) {
      Set<String> licences = new TreeSet<>();
      for (JsonNode licence : one.path("licenses")) {
        licences.add(
            licence.path("license").path("id").asText()
                + licence.path("license").path("name").asText()
                + licence.path("expression").asText());
      }
      bill.put(one.path("group").asText() + ":" + one.path("name").asText(), licences);
    }
    return bill;
  }
}
