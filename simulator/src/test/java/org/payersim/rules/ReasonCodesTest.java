package org.payersim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.payersim.claim.DateSpan;
import org.payersim.reference.ReferenceTables;
import org.payersim.reference.TableKind;
import org.payersim.reference.Validity;

/** Every reason and remark code the program itself can answer with is in use, and has words. */
class ReasonCodesTest {
  private static final Path MAIN = Path.of("src/main/java/org/payersim");

  /** {@code "CO-97 M15"}. */
  private static final Pattern WRITTEN =
      Pattern.compile("\"(?:CO|OA|PI|PR)-([A-Z0-9]{1,5})((?: [A-Z0-9]+)*)\"");

  /** {@code Reason.of(AdjustmentGroup.CO, "16", "M53")}. */
  private static final Pattern MADE =
      Pattern.compile(
          "Reason\\.of\\(\\s*[\\w.]+(?:\\(\\))?,\\s*\"(\\w+)\"((?:,\\s*\"\\w+\")*)\\s*\\)");

  private static final Pattern REMARK = Pattern.compile("\"(MA?[0-9]{1,3}|N[0-9]{2,3})\"");
  private static final Pattern CONSTANT =
      Pattern.compile("String (?:MAINTAINED|TOO_LATE) = \"([0-9]+)\"");

  private final Set<String> carcs = new TreeSet<>();
  private final Set<String> rarcs = new TreeSet<>();

  @Test
  void allCodesOfTheProgramAreInTheShippedTables() throws IOException {
    collect();
    assertThat(carcs).contains("1", "45", "97", "193", "253", "B7").hasSizeGreaterThan(70);
    assertThat(rarcs).contains("M15", "MA18", "N130", "N864").hasSizeGreaterThan(30);
    ReferenceTables tables =
        RuleBook.compile(1, RuleFiles.shipped(), new Enrollment.Closed()).tables();
    carcs.removeIf(code -> isInUse(tables, TableKind.CARCS, code));
    rarcs.removeIf(code -> isInUse(tables, TableKind.RARCS, code));
    assertThat(carcs).isEmpty();
    assertThat(rarcs).isEmpty();
  }

  private static boolean isInUse(ReferenceTables tables, TableKind kind, String code) {
    return tables.validity(kind, code, DateSpan.OPEN_END) == Validity.VALID;
  }

  @Test
  void allCodesOfTheProgramHaveWords() throws IOException {
    collect();
    Properties words = new Properties();
    try (InputStream in =
        ReasonCodesTest.class.getResourceAsStream("/org/payersim/explain/reasons.properties")) {
      words.load(in);
    }
    List<String> wanted = new ArrayList<>();
    carcs.forEach(code -> wanted.add("carc." + code));
    rarcs.forEach(code -> wanted.add("rarc." + code));
    wanted.removeAll(words.stringPropertyNames());
    assertThat(wanted).isEmpty();
  }

  private void collect() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String path = file.toString();
        if (!path.contains("/x12/")) {
          collect(Files.readString(file), path.contains("/adjudication/"));
        }
      }
    }
  }

  private void collect(String source, boolean isStage) {
    WRITTEN.matcher(source).results().forEach(found -> add(found, " "));
    MADE.matcher(source).results().forEach(found -> add(found, "[,\\s\"]+"));
    CONSTANT.matcher(source).results().forEach(found -> carcs.add(found.group(1)));
    if (isStage) {
      REMARK.matcher(source).results().forEach(found -> rarcs.add(found.group(1)));
    }
  }

  private void add(MatchResult found, String separator) {
    carcs.add(found.group(1));
    for (String rarc : found.group(2).split(separator, -1)) {
      if (!rarc.isEmpty()) {
        rarcs.add(rarc);
      }
    }
  }
}
