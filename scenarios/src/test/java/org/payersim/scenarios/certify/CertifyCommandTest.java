package org.payersim.scenarios.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.adjudication.Adjudicator;
import org.payersim.adjudication.worksheet.Stage;
import org.payersim.cli.PayersimCommand;

/** A submitter's files, sound ones and such with one fault of each level. */
class CertifyCommandTest {
  private static final String CLOCK = "--clock=2026-11-20T09:00";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path claims;

  @BeforeEach
  void generate() {
    claims = folder.resolve("claims.837");
    assertThat(
            run(
                "generate",
                "--claims",
                "30",
                "--seed",
                "3",
                "--out",
                claims.toString(),
                "--rules",
                folder.resolve("rules").toString()))
        .isZero();
    table("diagnoses", "E11 0"); // a heading: too unspecific to be billed
    table("unit-limits", "80061 2 3");
  }

  private void table(String kind, String row) {
    String head = "kind: %s\nid: own\neffective: 2015-10-01\n---\n".formatted(kind);
    try {
      Files.writeString(folder.resolve("rules").resolve(kind + ".table"), head + row + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int run(String... args) {
    return PayersimCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  private int certify(Path... files) {
    String[] args =
        Stream.concat(
                Stream.of(
                    "certify",
                    CLOCK,
                    "--rules=" + folder.resolve("rules"),
                    "--out=" + folder.resolve("out")),
                Stream.of(files).map(Path::toString))
            .toArray(String[]::new);
    return run(args);
  }

  private String page() throws IOException {
    return Files.readString(folder.resolve("out/certification.html"));
  }

  @Test
  void soundFilesPass() throws Exception {
    assertThat(certify(claims)).as(out.toString() + err).isZero();

    assertThat(out.toString()).contains("claims    30, 30 without a finding", "passed");
    assertThat(page())
        .contains("<h1>Certification run: passed</h1>", "1 EDI syntax", "7 This payer")
        .contains("30 claims, 30 named", "1 groups, 1 acknowledged");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("out/certification.html").toFile());
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("out/certification.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Certification run: passed", "SNIP levels", "30 of 30");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GE\\*1\\*       | GE*2*     | 1 EDI syntax           | AK905 5
          (DMG\\*D8\\*[0-9]+)\\*[FM] | $1*X   | 2 Implementation guide | IK403 7
          (CLM\\*[^*]*)\\*[0-9.]*\\* | $1*7777.77* | 3 Balancing | 277CA A
          (DTP\\*472\\*D8\\*)[0-9]{8} | $120991231 | 4 Situations | 277CA A
          (HI\\*ABK:)[A-Z0-9]+ | $1E11 | 5 Code sets | E11
          (SV1\\*HC:80061\\*[^*]*\\*UN\\*)[0-9]+ | $1900 | 6 Lines of service | 80061
          \\*MI\\*GEN     | *MI*GEY   | 7 This payer           | 277CA A
          """)
  void aFaultIsFoundAtItsLevel(String right, String wrong, String level, String words)
      throws Exception {
    String text = Files.readString(claims, StandardCharsets.ISO_8859_1);
    String spoiled = text.replaceFirst(right.strip(), wrong.strip());
    assertThat(spoiled).isNotEqualTo(text);
    Files.writeString(claims, spoiled, StandardCharsets.ISO_8859_1);

    int status = certify(claims);

    assertThat(page())
        .containsPattern("<td>" + level.strip() + "</td><td>[^<]*</td><td>[1-9]")
        .contains(words.strip());
    boolean syntax = level.startsWith("1") || level.startsWith("2");
    assertThat(status).as(out.toString()).isEqualTo(syntax ? 1 : 0);
  }

  @Test
  void moreThanFivePercentOfFaultyClaimsFail() throws Exception {
    String text = Files.readString(claims, StandardCharsets.ISO_8859_1);
    Files.writeString(claims, text.replace("*MI*GEN", "*MI*GEY"), StandardCharsets.ISO_8859_1);

    assertThat(certify(claims)).isEqualTo(1);
    assertThat(page()).contains("<h1>Certification run: not passed</h1>", "0 of 30");
  }

  @Test
  void tooFewClaimsAreNoTest() throws Exception {
    Path few = folder.resolve("few.837");
    run(
        "generate",
        "--claims",
        "3",
        "--seed",
        "3",
        "--out",
        few.toString(),
        "--rules",
        folder.resolve("rules").toString());

    assertThat(certify(few)).isEqualTo(1);
    assertThat(page()).contains("Claims tested, 25 at least");
    assertThat(
            run(
                "certify",
                CLOCK,
                "--min-claims=1",
                "--rules=" + folder.resolve("rules"),
                "--out=" + folder.resolve("out"),
                few.toString()))
        .as(out.toString())
        .isZero();
  }

  @Test
  void anInquiryIsHeldAgainstTheRulesOfRealTimeAndContent() throws Exception {
    Path scenario = Path.of("catalog/9-inquiries");
    Path inquiry;
    try (Stream<Path> folders = Files.list(scenario)) {
      inquiry =
          folders
              .sorted()
              .filter(one -> Files.exists(one.resolve("1-in.270")))
              .findFirst()
              .orElseThrow()
              .resolve("1-in.270");
    }
    int status =
        run(
            "certify",
            "--min-claims=0",
            "--clock=2026-03-09T10:15",
            "--rules=catalog/given",
            "--out=" + folder.resolve("out"),
            inquiry.toString());

    assertThat(page()).containsPattern("A real-time inquiry is answered[^<]*</td><td>1 inquiries");
    assertThat(page()).containsPattern("A 271 of active coverage[^<]*</td><td>1 patients");
    assertThat(status).as(out.toString()).isZero();
  }

  @Test
  void wrongUsageIsSaid() {
    assertThat(certify(folder.resolve("none.837"))).isEqualTo(2);
    assertThat(err.toString()).contains("no such file");
  }

  @Test
  void everyLevelsTableInTheDocumentationIsTheOneThatCounts() throws IOException {
    String doc = Files.readString(Path.of("../simulator/docs/certification.md"));
    for (Stage stage : Adjudicator.STAGES) {
      String row =
          doc.lines()
              .filter(line -> line.startsWith("| ") && line.contains("`" + stage.name() + "`"))
              .findFirst()
              .orElse("");
      String level =
          DecisionTest.levelOf(stage.name()).map(of -> "| " + of.number() + " |").orElse("");
      assertThat(row).as(stage.name()).startsWith(level.isEmpty() ? "" : level);
      assertThat(row.isEmpty()).as(stage.name()).isEqualTo(level.isEmpty());
    }
    assertThat(List.of(SnipLevel.values())).hasSize(7);
  }
}
