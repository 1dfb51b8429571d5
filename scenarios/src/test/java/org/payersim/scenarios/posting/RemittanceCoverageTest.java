package org.payersim.scenarios.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.cli.PayersimCommand;
import org.payersim.scenarios.X12Text;
import org.payersim.scenarios.posting.RemittanceItem.Kind;

class RemittanceCoverageTest {
  private static final String CATALOG = "catalog";

  /** A claim reversed and corrected, interest, a remark, a takeback; every line by hand. */
  private static final String REMITTANCE =
      """
      ISA*00*          *00*          *ZZ*LANTF          *ZZ*HARBOR         *261116*0900*^*00501*000000001*0*T*:~
      GS*HP*LANTF*HARBOR*20261116*0900*1*X*005010X221A1~
      ST*835*0001~
      BPR*I*75*C*ACH*CCP*01*1*DA*2*3**01*4*DA*5*20261116~
      TRN*1*T1*1234567890~
      CLP*A1*22*-100*-80**12*P1*11*8~
      CAS*CO*45*-20~
      SVC*HC:99213*-100*-80**-1~
      CLP*A1*1*120*80*20*12*P2*11*7~
      MOA***MA01~
      AMT*I*5~
      SVC*HC:99214*100*80**1*HC:99213~
      CAS*CO*45*20~
      LQ*HE*N130~
      SVC*HC:83036*20*0**1~
      CAS*PR*1*20~
      PLB*2000001000*20261231*L6:P2*-5*WO:P1*10~
      SE*16*0001~
      GE*1*1~
      IEA*1*000000001~
      """;

  @TempDir private Path folder;

  @Test
  void whatIsSaidIsCountedByLevel() {
    var items = RemittanceItems.of(X12Text.of(REMITTANCE.getBytes(StandardCharsets.US_ASCII)));

    assertThat(items)
        .containsEntry(item(Kind.ADJUSTMENT, "claim CO-45"), 1L)
        .containsEntry(item(Kind.ADJUSTMENT, "line CO-45"), 1L)
        .containsEntry(item(Kind.ADJUSTMENT, "line PR-1"), 1L)
        .containsEntry(item(Kind.REMARK, "claim MA01"), 1L)
        .containsEntry(item(Kind.REMARK, "line N130"), 1L)
        .containsEntry(item(Kind.STATUS, "1"), 1L)
        .containsEntry(item(Kind.STATUS, "22"), 1L)
        .containsEntry(item(Kind.PAYMENT, "I ACH"), 1L)
        .containsEntry(item(Kind.PROVIDER_ADJUSTMENT, "L6 -"), 1L)
        .containsEntry(item(Kind.PROVIDER_ADJUSTMENT, "WO +"), 1L)
        .containsEntry(item(Kind.FEATURE, "claim reversed"), 1L)
        .containsEntry(item(Kind.FEATURE, "claim corrected beside its reversal"), 1L)
        .containsEntry(item(Kind.FEATURE, "interest"), 1L)
        .containsEntry(item(Kind.FEATURE, "line paid under another code than submitted"), 1L)
        .containsEntry(item(Kind.FEATURE, "negative adjustment"), 1L)
        .containsEntry(item(Kind.FEATURE, "claim of several lines"), 1L)
        .containsEntry(item(Kind.POSITION, "primary"), 1L)
        .containsEntry(item(Kind.DIALECT, "adjustments with the claim"), 1L)
        .containsEntry(item(Kind.DIALECT, "adjustments with the line"), 2L)
        .hasSize(23);
  }

  @Test
  void otherTransactionSetsSayNothing() {
    String other = REMITTANCE.replace("ST*835", "ST*277");
    assertThat(RemittanceItems.of(X12Text.of(other.getBytes(StandardCharsets.US_ASCII)))).isEmpty();
  }

  @Test
  void allScenariosCoverEverything() throws IOException {
    RemittanceCoverage coverage =
        RemittanceCoverage.of(KnownItems.shipped(), List.of(Path.of(CATALOG)));

    assertThat(coverage.missing()).isEmpty();
    assertThat(coverage.unknown()).isEmpty();
    assertThat(coverage.percent()).isEqualTo(100);
  }

  @Test
  void theFilesWrittenForWhatIsMissingCoverIt() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.835"), REMITTANCE);
    Path cover = folder.resolve("cover");

    assertThat(run(mine, "--min", "90")).isEqualTo(1);
    assertThat(run(mine, "--cover", cover.toString(), "--catalog", CATALOG)).isZero();
    assertThat(run(mine, "--min", "100", cover.toString())).isZero();

    try (Stream<Path> written = Files.list(cover)) {
      long remittances = written.filter(file -> file.toString().endsWith(".835")).count();
      assertThat(remittances)
          .as("far fewer than the catalogue has")
          .isLessThan(KnownItems.remittances(Path.of(CATALOG)).size() / 2);
    }
  }

  @Test
  void reportsTellWhatIsMissingAndEscapeWhatTheyAreGiven() throws IOException {
    Path odd = Files.createDirectories(folder.resolve("<b>&'"));
    Path mine = Files.writeString(odd.resolve("mine.835"), REMITTANCE);
    Path html = folder.resolve("report.html");
    Path xml = folder.resolve("report.xml");
    StringWriter said = new StringWriter();

    PayersimCommand.run(
        new PrintWriter(said, true),
        new PrintWriter(said, true),
        "coverage",
        mine.toString(),
        "--missing",
        "--html",
        html.toString(),
        "--xml",
        xml.toString());

    assertThat(said.toString())
        .contains("Adjustments (CAS)", "missing  line CO-97  (scenario ", "in 1 files");
    assertThat(html).content().contains("line CO-97", "missing").doesNotContain("<b>&");
    assertThat(xml).content().contains("<item value=\"line CO-45\" count=\"1\"");
  }

  private static RemittanceItem item(Kind kind, String value) {
    return new RemittanceItem(kind, value);
  }

  private static int run(Path file, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "coverage";
    args[1] = file.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return PayersimCommand.run(nowhere, nowhere, args);
  }
}
