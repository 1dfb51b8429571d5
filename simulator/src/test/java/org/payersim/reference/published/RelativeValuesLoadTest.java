package org.payersim.reference.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.payersim.adjudication.Situation.DAY;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.situation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.adjudication.Situation;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.money.Money;

/**
 * A release of the physician fee schedule, in the published layouts and made by hand, becomes a
 * rules document, and claims are priced by it: from the files to the cent. Values are invented but
 * for the conversion factors of 2026.
 */
class RelativeValuesLoadTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final String PPRRVU =
      "\"2026 National Physician Fee Schedule Relative Value File\n"
          + " notice over two lines\",,\n"
          + ",,,STATUS,NOT USED,WORK\n"
          + "HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE"
          + " RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR\n"
          + "99213,,text,A,,1.30,1.46,,0.33,,0.09,2.85,1.72,0,XXX,0,0,0,0,0,0,0,0,,33.4009\n"
          + "29881,,text,A,,7.03,7.60,NA,7.60,,1.41,16.04,16.04,0,090,0.10,0.69,0.21,2,1,1,0,0,,33.4009\n"
          + "45380,,text,A,,3.56,8.79,,1.93,,0.47,12.82,5.96,0,000,0,0,0,3,0,0,0,0,45378,33.4009\n"
          + "45378,,text,A,,3.26,6.44,,1.79,,0.43,10.13,5.48,0,000,0,0,0,2,0,0,0,0,,33.4009\n"
          + "45378,53,text,A,,1.63,3.22,,0.90,,0.22,5.07,2.75,0,000,0,0,0,2,0,0,0,0,,33.4009\n"
          + "99199,,text,C,,0.00,0.00,,0.00,,0.00,0.00,0.00,0,XXX,0,0,0,0,0,0,0,0,,33.4009\n";
  private static final String GPCI =
      "ADDENDUM E. 2026 GEOGRAPHIC PRACTICE COST INDICES,,,\n"
          + "Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2026 PW"
          + " GPCI (without 1.0 Floor),2026 PW GPCI (with 1.0 Floor),2026 PE GPCI,2026 MP GPCI\n"
          + "10112,AL,0,ALABAMA,0.970,1.000,0.869,0.575\n"
          + "01112,CA,05,\"SAN FRANCISCO, CA\",1.095,1.095,1.410,0.425\n"
          + "*** a note below the rows,,,\n";
  private static final String ANES =
      "Contractor,Locality,Locality Name,Qualifying APM National Anes CF of 20.599835,"
          + "Non-Qualifying APM National Anes CF of 20.497550\n"
          + "1112,5,SAN FRANCISCO,25.80,25.50\n";
  private static final String BASE = "Code,Base Units\n01402,7\n00840,6\n";

  @TempDir Path folder = Path.of("");

  @Test
  void aReleaseBecomesOneDocument() throws Exception {
    PublishedLoad.Written written =
        load(Optional.of(LocalDate.of(2026, 3, 31)), PPRRVU, GPCI, ANES, BASE);
    assertThat(written.rows()).isEqualTo(5 + 2 + 2);
    assertThat(text(written))
        .contains(
            "\"effective\": {\"from\": \"2026-01-01\", \"to\": \"2026-03-31\"}",
            "\"45380\": {\"work\": 3.56, \"office\": 8.79, \"facility\": 1.93, \"malpractice\":"
                + " 0.47, \"multiple\": 3, \"base\": \"45378\"}",
            "\"29881\": {\"work\": 7.03, \"office\": 7.6, \"facility\": 7.6, \"malpractice\": 1.41,"
                + " \"multiple\": 2, \"bilateral\": 1, \"package\": {\"before\": \"10%\","
                + " \"during\": \"69%\", \"after\": \"21%\", \"days\": 90}}",
            "\"AL-00\": {\"work\": 1, \"practice\": 0.869, \"malpractice\": 0.575}",
            "\"CA-05\": {\"work\": 1.095, \"practice\": 1.41, \"malpractice\": 0.425,"
                + " \"anesthesia\": 25.5}",
            "\"anesthesiaFactor\": 20.497550",
            "\"conversionFactor\": 33.4009")
        .doesNotContain("99199");
  }

  @Test
  void claimsArePricedByIt() throws Exception {
    String document = text(load(Optional.empty(), PPRRVU, GPCI, ANES, BASE));
    // (1.30 x 1.095 + 1.46 x 1.410 + 0.09 x 0.425) x 33.4009 = 117.58 to the cent
    assertThat(allowed(document, claim -> claim.line("99213", "9999")))
        .isEqualTo(Money.of("117.58"));
    // (7.03 x 1.095 + 7.60 x 1.410 + 1.41 x 0.425) x 33.4009 x (10% + 69%)
    assertThat(
            allowed(
                document,
                claim ->
                    claim.line(Procedure.hcpcs("29881", "54"), "9999", "1", DateSpan.day(DAY))))
        .isEqualTo(Money.of("501.69"));
    // the row of modifier 53: (1.63 x 1.095 + 3.22 x 1.410 + 0.22 x 0.425) x 33.4009
    assertThat(
            allowed(
                document,
                claim ->
                    claim.line(Procedure.hcpcs("45378", "53"), "9999", "1", DateSpan.day(DAY))))
        .isEqualTo(Money.of("214.39"));
    // 7 base units and 75 minutes: 12 units at 25.50
    assertThat(
            allowed(
                document,
                claim ->
                    claim
                        .unitBasis("MJ")
                        .line(Procedure.hcpcs("01402"), "9999", "75", DateSpan.day(DAY))))
        .isEqualTo(Money.of("306.00"));
  }

  @Test
  void theFileOfValuesAloneIsEnough() throws Exception {
    assertThat(text(load(Optional.empty(), PPRRVU)))
        .contains("\"localities\": {}", "\"baseUnits\": {}")
        .doesNotContain("anesthesiaFactor");
  }

  @Test
  void whatDoesNotGoTogetherIsTold() {
    assertThat(faults(GPCI)).containsExactly("there is no relative value file (PPRRVU) among them");
    assertThat(faults(PPRRVU, ANES))
        .containsExactly(
            "the geographic indices (GPCI) do not have contractor and locality 1112 05 of the"
                + " anesthesia factors");
    assertThat(faults(PPRRVU.replace("1.30,1.46", "1.30,1.47")))
        .containsExactly(
            "file-0.csv:5: work, practice expense and malpractice come to 2.86, not to 2.85");
    assertThat(faults(PPRRVU.replace("45378,53", "45378,")))
        .containsExactly("file-0.csv:9: '45378' was there before");
    assertThat(faults(PPRRVU.replaceFirst("33.4009\n45380", "33.5675\n45380")))
        .contains("file-0.csv:6: conversion factor 33.5675 beside 33.4009 in rows before");
    assertThat(faults("something,else\n"))
        .containsExactly("file-0.csv: no line with the headings of this kind of file");
  }

  private Money allowed(String document, UnaryOperator<Situation> claim) {
    String contract =
        """
        kind: contract
        id: c
        effective: {from: 2026-01-01}
        terms:
        - {name: A, codes: [00100-01999], method: anesthesia, table: medicare-pfs, locality: CA-05}
        - {name: R, method: relative-values, table: medicare-pfs, locality: CA-05}
        """;
    Situation situation =
        situation()
            .services("{name: All, inNetwork: {deductible: waived}}")
            .contract("contract: c")
            .source("relative-values.json", document)
            .documents(contract);
    return determination(claim.apply(situation).decide()).lines().get(0).allowed();
  }

  private PublishedLoad.Written load(Optional<LocalDate> to, String... texts)
      throws IOException, FaultyFileException {
    List<Path> files = new ArrayList<>();
    for (String text : texts) {
      Path file = folder.resolve("file-" + files.size() + ".csv");
      files.add(Files.writeString(file, text, StandardCharsets.ISO_8859_1));
    }
    return new PublishedLoad(PublishedKind.RELATIVE_VALUES, JANUARY, to, UnaryOperator.identity())
        .run(files, folder.resolve("out"));
  }

  private static String text(PublishedLoad.Written written) throws IOException {
    return Files.readString(written.files().get(0));
  }

  private List<String> faults(String... texts) {
    List<String> faults =
        catchThrowableOfType(FaultyFileException.class, () -> load(Optional.empty(), texts))
            .faults();
    assertThat(folder.resolve("out")).isEmptyDirectory();
    return faults;
  }
}
