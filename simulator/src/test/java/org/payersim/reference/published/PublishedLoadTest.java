package org.payersim.reference.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.reference.TableText;

/** Excerpts in the published layouts, made by hand; what is said of codes in them is invented. */
class PublishedLoadTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

  @TempDir Path folder = Path.of("");

  @Test
  void icd10cm() throws Exception {
    assertThat(
            rows(
                PublishedKind.ICD10CM,
                "00001 A00     0 Cholera                                                     "
                    + " Cholera\n"
                    + "00002 A000    1 Cholera due to Vibrio cholerae 01, biovar cholerae          "
                    + " Ch\n"))
        .containsExactly("A00 0", "A000 1");
  }

  @Test
  void hcpcs() throws Exception {
    String code = record("A0021", "3", "19820101", "20061231");
    String more = record("A0021", "4", "", "");
    String modifier = record("   QX", "7", "20080101", "");
    assertThat(rows(PublishedKind.HCPCS, code + more + modifier))
        .containsExactly("QX 2008-01-01 9999-12-31", "A0021 1982-01-01 2006-12-31");
  }

  private static String record(String code, String kind, String added, String terminated) {
    StringBuilder line = new StringBuilder(" ".repeat(320));
    line.replace(0, 5, code).replace(5, 10, "00100").replace(10, 11, kind);
    line.replace(268, 268 + added.length(), added);
    line.replace(284, 284 + terminated.length(), terminated);
    return line + "\n";
  }

  @Test
  void codePairs() throws Exception {
    assertThat(
            rows(
                PublishedKind.PTP,
                "Notice of copyright\n"
                    + "\"Column 1\"\tColumn 2\t*=in existence\tEffective Date\tDeletion Date"
                    + " *=no data\tModifier 0=not allowed\tPTP Edit Rationale\n"
                    + "G0438\tG0439\t\t20200101\t*\t0\tMutually exclusive procedures\n"
                    + "G0439\tG0442\t\t20200101\t20241231\t1\tMisuse of column two code\n"
                    + "G0439\tG0444\t\t20200101\t20200101\t9\tDeleted\n"))
        .containsExactly(
            "G0438 G0439 0x 2020-01-01 9999-12-31", "G0439 G0442 1 2020-01-01 2024-12-31");
  }

  @Test
  void unlikelyUnits() throws Exception {
    assertThat(
            rows(
                PublishedKind.MUE,
                "\"A notice of copyright,\nover two lines.\",,,\n"
                    + "\"HCPCS/\nCPT Code\",Practitioner Services MUE Values,MUE Adjudication"
                    + " Indicator,MUE Rationale\n"
                    + "J3301,16,3 Date of Service Edit: Clinical,Clinical: Data\n"))
        .containsExactly("J3301 16 3");
  }

  @Test
  void outpatientHospitalsHaveFilesOfTheirOwn() throws Exception {
    String pairs =
        "Column 1,Column 2,Effective Date,Deletion Date,Modifier\nG0438,G0439,20200101,*,0\n";
    assertThat(table(PublishedKind.PTP_OUTPATIENT, pairs))
        .startsWith("kind: code-pairs-outpatient");
    String units =
        "HCPCS/CPT Code,Outpatient Hospital Services MUE Values,MUE Adjudication Indicator\n"
            + "J3301,20,2 Date of Service Edit: Policy\n";
    assertThat(table(PublishedKind.MUE_OUTPATIENT, units))
        .startsWith("kind: unit-limits-outpatient")
        .endsWith("J3301 20 2\n");
  }

  private String table(PublishedKind kind, String text) throws Exception {
    return Files.readString(
        new PublishedLoad(kind, JANUARY, Optional.empty(), UnaryOperator.identity())
            .run(List.of(file(text)), folder.resolve("out"))
            .files()
            .get(0));
  }

  @Test
  void aReleaseMayHaveALastDay() throws Exception {
    Path written =
        new PublishedLoad(
                PublishedKind.CARC,
                JANUARY,
                Optional.of(LocalDate.of(2026, 3, 31)),
                UnaryOperator.identity())
            .run(List.of(file("Code,Start,Stop\n1,1/1/1995,\n")), folder.resolve("out"))
            .files()
            .get(0);
    assertThat(Files.readString(written))
        .contains("effective: 2026-01-01\nto: 2026-03-31\ncompleteFor: 0123456789ABDPWY\n---\n");
  }

  @Test
  void addOns() throws Exception {
    assertThat(
            rows(
                PublishedKind.ADD_ON,
                "AOC_Edit_Type,Add-On_Code,AOC_DelDT,Primary_Code,Primary_Code_DelDT,"
                    + "AOC_Edit_EffDT,AOC_Edit_DelDT,Special_Instruction_Notes\n"
                    + "1,G0444,,G0439,,2013091,2024366,\n"
                    + "2,G0513,,CCCCC,,2018001,,\n"))
        .containsExactly("G0444 1 G0439 2013-04-01 2024-12-31", "G0513 2 * 2018-01-01 9999-12-31");
  }

  @Test
  void indicatorsOfTheFeeSchedule() throws Exception {
    assertThat(
            rows(
                PublishedKind.PFS,
                "\"National Physician Fee Schedule\"\n"
                    + "HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE"
                    + " RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR\n"
                    + "G0101,,text,A,,0.45,0.6,,0.2,,0.05,1.1,0.7,0,000,0,0,0,0,2,1,0,0,,33.4\n"
                    + "G0101,26,text,A,,0.45,0.6,,0.2,,0.05,1.1,0.7,0,000,0,0,0,0,2,1,0,0,,33.4\n"))
        .containsExactly("G0101 A 000 0 2 1 0 0");
  }

  @Test
  void reasonsRemarksAndCombinations() throws Exception {
    assertThat(rows(PublishedKind.CARC, "Code,Description,Start,Stop\n17,x,1/1/1995,7/1/2009\n"))
        .containsExactly("17 1995-01-01 2009-07-01");
    assertThat(rows(PublishedKind.RARC, "Code,Description,Start\nN350,x,\n"))
        .containsExactly("N350 1900-01-01 9999-12-31");
    assertThat(
            rows(
                PublishedKind.CORE360,
                "Scenario,CARC,RARC,CAGC\nScenario 2,16,N350,\"CO, PI\"\n4,97,,CO\n1,16,N350,OA\n"))
        .containsExactly("2 16 N350 CO,OA,PI", "4 97 * CO");
  }

  @Test
  void aRowThatIsNotAsPublishedIsToldByFileAndLine() throws IOException {
    Path file = file("HCPCS/CPT Code,MUE Values,Indicator\nJ3301,many,3\nJ3302,2,7\n");
    FaultyFileException thrown =
        catchThrowableOfType(
            FaultyFileException.class,
            () ->
                new PublishedLoad(
                        PublishedKind.MUE, JANUARY, Optional.empty(), UnaryOperator.identity())
                    .run(List.of(file), folder.resolve("out")));
    assertThat(thrown.faults())
        .containsExactly(
            "published.txt:2: 'many' is not a whole number",
            "published.txt:3: '7' holds none of 123");
    assertThat(folder.resolve("out")).isEmptyDirectory();
  }

  @Test
  void aFileWithoutHeadings() throws IOException {
    Path file = file("nothing, of this kind\n");
    FaultyFileException thrown =
        catchThrowableOfType(
            FaultyFileException.class,
            () ->
                new PublishedLoad(
                        PublishedKind.PTP, JANUARY, Optional.empty(), UnaryOperator.identity())
                    .run(List.of(file), folder.resolve("out")));
    assertThat(thrown.faults())
        .containsExactly("published.txt: no line with the headings of this kind of file");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("published.txt"), text, StandardCharsets.ISO_8859_1);
  }

  /** The rows of all tables written; every table has to be one the rules folder takes. */
  private List<String> rows(PublishedKind kind, String text)
      throws IOException, FaultyFileException {
    PublishedLoad.Written written =
        new PublishedLoad(kind, JANUARY, Optional.empty(), UnaryOperator.identity())
            .run(List.of(file(text)), folder.resolve("out"));
    List<String> rows = new ArrayList<>();
    for (Path table : written.files()) {
      List<String> faults = new ArrayList<>();
      String whole = Files.readString(table);
      assertThat(TableText.read(whole, (line, field, message) -> faults.add(message)))
          .as(faults.toString())
          .isPresent();
      Stream<String> lines = whole.lines();
      rows.addAll(lines.dropWhile(line -> !line.equals("---")).skip(1).toList());
    }
    assertThat(written.rows()).isEqualTo(rows.size());
    return rows;
  }
}
