package org.payersim.scenarios.posting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.payersim.scenarios.X12Text;

/**
 * Everything the payer is known to say in an 835, each thing with the scenarios of the catalogue
 * that show it. Read from the scenarios' own 835s, never written by hand.
 *
 * @param scenarios numbers of scenarios by what their 835s say
 */
public record KnownItems(NavigableMap<RemittanceItem, List<String>> scenarios) {
  /** Where the table stands that is shipped. */
  static final String FILE = "items.tsv";

  /** The shipped table. */
  public static KnownItems shipped() throws IOException {
    try (InputStream in = KnownItems.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      NavigableMap<RemittanceItem, List<String>> scenarios = new TreeMap<>();
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t", -1);
        scenarios.put(RemittanceItem.parse(columns[0]), List.of(columns[1].split(" ", -1)));
      }
      return new KnownItems(scenarios);
    }
  }

  /** What the scenarios below this folder say. */
  public static KnownItems of(Path catalog) throws IOException {
    NavigableMap<RemittanceItem, TreeSet<String>> found = new TreeMap<>();
    for (Path remittance : remittances(catalog)) {
      String number = number(remittance);
      for (RemittanceItem item :
          RemittanceItems.of(X12Text.of(Files.readAllBytes(remittance))).keySet()) {
        found.computeIfAbsent(item, any -> new TreeSet<>()).add(number);
      }
    }
    NavigableMap<RemittanceItem, List<String>> scenarios = new TreeMap<>();
    found.forEach((item, numbers) -> scenarios.put(item, new ArrayList<>(numbers)));
    return new KnownItems(scenarios);
  }

  /** All 835s below a folder, in order. */
  static List<Path> remittances(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".835") && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }

  /** The number its scenario's folder begins with, such as {@code 4.2}. */
  static String number(Path remittance) {
    String folder =
        String.valueOf(
            remittance.toAbsolutePath().getName(remittance.toAbsolutePath().getNameCount() - 2));
    int dash = folder.indexOf('-');
    return dash < 0 ? folder : folder.substring(0, dash);
  }

  /** As the shipped table has it. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<RemittanceItem, List<String>> entry : scenarios.entrySet()) {
      text.append(entry.getKey())
          .append('\t')
          .append(String.join(" ", entry.getValue()))
          .append('\n');
    }
    return text.toString();
  }
}
