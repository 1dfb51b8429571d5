package org.payersim.reference.published;

import static org.payersim.reference.published.Columns.field;
import static org.payersim.reference.published.FixedWidth.code;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of one release of the physician fee schedule, turned into a rules document of kind
 * {@code relative-values}: the relative value file row by row, the short lists - geographic
 * indices, anesthesia conversion factors, base units - once all files are read. Rows without any
 * relative value are left out: they have no price, and a contract goes on to its next term. Source:
 * CMS, national physician fee schedule relative value files, record layouts; the work index is the
 * one with its floor, where two are published, and the anesthesia factor the one for those who take
 * part in no alternative payment model (our own decision).
 */
final class RelativeValuesDocument implements AutoCloseable {
  private static final String ID = "medicare-pfs";

  private static final Pattern NATIONAL = Pattern.compile(" of (\\d+) (\\d+) ?$");

  private final Path file;
  private final BufferedWriter writer;
  private final Set<String> keys = new HashSet<>();
  private final Map<String, Indices> localities = new TreeMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> anesthesia = new TreeMap<>();
  private final Map<String, String> baseUnits = new TreeMap<>();
  private Optional<String> factor = Optional.empty();
  private Optional<String> anesthesiaFactor = Optional.empty();

  private record Indices(String work, String practice, String malpractice) {
    String json(@Nullable String anesthesia) {
      return "{\"work\": %s, \"practice\": %s, \"malpractice\": %s%s}"
          .formatted(
              work,
              practice,
              malpractice,
              anesthesia == null ? "" : ", \"anesthesia\": " + anesthesia);
    }
  }

  RelativeValuesDocument(LocalDate effective, Optional<LocalDate> to, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    this.file = folder.resolve("relative-values-" + ID + "-" + effective + ".json");
    this.writer = Files.newBufferedWriter(file);
    writer.write("{\"kind\": \"relative-values\", \"id\": \"" + ID + "\",\n");
    writer.write(" \"effective\": {\"from\": \"" + effective + "\"");
    writer.write(to.map(last -> ", \"to\": \"" + last + "\"").orElse("") + "},\n");
    writer.write(" \"values\": {");
  }

  Path file() {
    return file;
  }

  /** Rows of all lists together. */
  long rows() {
    return (long) keys.size() + localities.size() + baseUnits.size();
  }

  /**
   * A row of the relative value file. Its headings run over several records, so fields are told by
   * position: modifier 1, work 5, practice expense 6 and, in a facility, 8, malpractice 10, their
   * sums 11 and 12, parts before, during and after 15 to 17, multiple procedures 18, bilateral 19,
   * base scope 23, conversion factor 24. The sums tell whether the columns are where they should
   * be.
   */
  void value(List<String> r) throws IOException {
    BigDecimal work = decimal(r, 5, "work");
    BigDecimal office = decimal(r, 6, "practice expense");
    BigDecimal facility = decimal(r, 8, "practice expense in a facility");
    BigDecimal malpractice = decimal(r, 10, "malpractice");
    check(work.add(office).add(malpractice), decimal(r, 11, "total"));
    check(work.add(facility).add(malpractice), decimal(r, 12, "total in a facility"));
    if (work.add(office).add(facility).add(malpractice).signum() == 0) {
      return;
    }
    String modifier = field(r, 1);
    String key = code(field(r, 0)) + (modifier.isEmpty() ? "" : "-" + code(modifier));
    if (!keys.add(key)) {
      throw new IllegalArgumentException("'" + key + "' was there before");
    }
    factor(text(decimal(r, 24, "conversion factor")));
    writer.write(keys.size() == 1 ? "\n" : ",\n");
    writer.write("  \"" + key + "\": {\"work\": " + text(work) + ", \"office\": " + text(office));
    writer.write(", \"facility\": " + text(facility) + ", \"malpractice\": " + text(malpractice));
    writer.write(indicator("multiple", field(r, 18), "0234567"));
    writer.write(indicator("bilateral", field(r, 19), "0123"));
    String base = field(r, 23);
    writer.write(base.isEmpty() ? "" : ", \"base\": \"" + code(base) + "\"");
    writer.write(
        care(decimal(r, 15, "part"), decimal(r, 16, "part"), decimal(r, 17, "part"), field(r, 14))
            + "}");
  }

  private static void check(BigDecimal sum, BigDecimal total) {
    if (sum.compareTo(total) != 0) {
      throw new IllegalArgumentException(
          "work, practice expense and malpractice come to " + sum + ", not to " + total);
    }
  }

  private void factor(String read) {
    if (factor.isPresent() && !factor.get().equals(read)) {
      throw new IllegalArgumentException(
          "conversion factor " + read + " beside " + factor.get() + " in rows before");
    }
    factor = Optional.of(read);
  }

  /** An indicator that says something; 9 says that the concept does not apply. */
  private static String indicator(String name, String value, String known) {
    if (value.isEmpty() || value.equals("9") || value.equals("0")) {
      return "";
    }
    if (value.length() > 1 || known.indexOf(value) < 0) {
      throw new IllegalArgumentException("'" + value + "' is no " + name + " indicator");
    }
    return ", \"" + name + "\": " + value;
  }

  /** Published as parts of one; of the global days those are told that last beyond the day. */
  private static String care(
      BigDecimal before, BigDecimal during, BigDecimal after, String globalDays) {
    String days =
        switch (globalDays) {
          case "010" -> ", \"days\": 10";
          case "090" -> ", \"days\": 90";
          default -> "";
        };
    return before.add(during).add(after).signum() == 0
        ? ""
        : ", \"package\": {\"before\": \"%s\", \"during\": \"%s\", \"after\": \"%s\"%s}"
            .formatted(percent(before), percent(during), percent(after), days);
  }

  /** A row of the geographic practice cost indices; notes below them are passed over. */
  void locality(Columns c, List<String> r) {
    String state = field(r, c.get("state"));
    String number = field(r, c.get("locality number"));
    if (state.isEmpty() || number.isEmpty()) {
      return;
    }
    int work = c.find("pw gpci", "with 1 0").orElseGet(() -> c.get("pw gpci"));
    Indices read =
        new Indices(
            text(decimal(r, work, "work index")),
            text(decimal(r, c.get("pe gpci"), "practice expense index")),
            text(decimal(r, c.get("mp gpci"), "malpractice index")));
    String name = code(state) + "-" + padded(number);
    Indices known = localities.putIfAbsent(name, read);
    if (known != null && !known.equals(read)) {
      throw new IllegalArgumentException("'" + name + "' was there before, with other indices");
    }
    int contractor = c.find("contractor").orElseGet(() -> c.get("mac"));
    names.put(place(field(r, contractor), number), name);
  }

  /** A row of the anesthesia conversion factors by locality. */
  void anesthesia(Columns c, List<String> r) {
    String contractor = field(r, c.get("contractor"));
    String number = field(r, c.get("locality"));
    if (contractor.isEmpty() || number.isEmpty()) {
      return;
    }
    int column =
        c.find("non qualifying", "anes cf")
            .or(() -> c.find("anes cf"))
            .orElseThrow(() -> new IllegalArgumentException("no column 'anes cf'"));
    anesthesia.put(place(contractor, number), text(decimal(r, column, "conversion factor")));
    anesthesiaFactor = anesthesiaFactor.or(() -> national(c.headings().get(column)));
  }

  /** The heading tells the factor of the country: {@code National Anes CF of 20.3178}. */
  private static Optional<String> national(String heading) {
    Matcher factor = NATIONAL.matcher(heading);
    return factor.find() ? Optional.of(factor.group(1) + "." + factor.group(2)) : Optional.empty();
  }

  /** A row of the anesthesia base units by code. */
  void baseUnits(Columns c, List<String> r) {
    String code = code(field(r, c.get("code")));
    String units = text(decimal(r, c.get("base"), "base units"));
    String known = baseUnits.putIfAbsent(code, units);
    if (known != null && !known.equals(units)) {
      throw new IllegalArgumentException("'" + code + "' was there before, with " + known);
    }
  }

  /** Ends the document once all files are read. */
  void end() throws IOException {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("there is no relative value file (PPRRVU) among them");
    }
    Map<String, String> factors = factorsByLocality();
    Map<String, String> at = new TreeMap<>();
    localities.forEach((name, indices) -> at.put(name, indices.json(factors.get(name))));
    writer.write("}");
    list("localities", at);
    list("baseUnits", baseUnits);
    writer.write(anesthesiaFactor.map(f -> ",\n \"anesthesiaFactor\": " + f).orElse(""));
    writer.write(",\n \"conversionFactor\": " + factor.orElseThrow() + "}\n");
  }

  /** The factors name contractor and number, the indices the state too. */
  private Map<String, String> factorsByLocality() {
    Map<String, String> factors = new HashMap<>();
    anesthesia.forEach(
        (place, dollars) -> {
          String name = names.get(place);
          if (name == null) {
            throw new IllegalArgumentException(
                "the geographic indices (GPCI) do not have contractor and locality "
                    + place
                    + " of the anesthesia factors");
          }
          factors.put(name, dollars);
        });
    return factors;
  }

  private void list(String name, Map<String, String> entries) throws IOException {
    writer.write(",\n \"" + name + "\": {");
    String comma = "\n";
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      writer.write(comma + "  \"" + entry.getKey() + "\": " + entry.getValue());
      comma = ",\n";
    }
    writer.write("}");
  }

  private static String place(String contractor, String locality) {
    return contractor.replaceFirst("^0+", "") + " " + padded(locality);
  }

  /** Spreadsheets take leading zeros away. */
  private static String padded(String locality) {
    return locality.length() == 1 ? "0" + code(locality) : code(locality);
  }

  private static BigDecimal decimal(List<String> r, int column, String what) {
    String text = field(r, column);
    if (!text.matches("[0-9]{0,6}\\.?[0-9]{0,8}") || text.equals(".")) {
      throw new IllegalArgumentException("'" + text + "' is no " + what);
    }
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }

  private static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String percent(BigDecimal part) {
    return text(part.movePointRight(2)) + "%";
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
