package org.payersim.scenarios.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleBook;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import picocli.CommandLine;

class GenerateCommandTest {
  @TempDir Path folder;

  @Test
  void writesTheFileAndSaysWhatItWrote() {
    Path file = folder.resolve("new/claims.837");
    StringWriter out = new StringWriter();
    int exit = run(out, "--claims", "1000", "--seed", "3", "--out", file.toString());
    assertThat(exit).isZero();
    assertThat(file).content().startsWith("ISA*").endsWith("~\n");
    assertThat(out.toString()).contains("1,000 claims in 1 transaction sets");
  }

  @Test
  void theRulesNameTheFamiliesAndPracticesOfTheFile() throws Exception {
    Path file = folder.resolve("claims.837");
    Path rules = folder.resolve("rules");
    run(
        new StringWriter(),
        "--claims",
        "400",
        "--out",
        file.toString(),
        "--rules",
        rules.toString());
    String families = Files.readString(rules.resolve("families-0001.json"));
    String providers = Files.readString(rules.resolve("providers-0001.json"));
    assertThat(families).startsWith("{\"kind\":\"families\",\"families\":[\n").endsWith("}\n]}\n");
    for (String segment : Files.readString(file).split("~\n")) {
      String id = segment.substring(segment.lastIndexOf('*') + 1);
      if (segment.startsWith("NM1*IL*") && id.startsWith("GEN")) {
        assertThat(families).contains("\n{\"id\":\"" + id + "\",");
      } else if (segment.startsWith("NM1*85*") || segment.startsWith("NM1*82*")) {
        assertThat(providers).contains("\n{\"npi\":\"" + id + "\",");
      }
    }
  }

  @Test
  void theRulesCompileOverTheShippedOnes() throws Exception {
    Path rules = folder.resolve("rules");
    String file = folder.resolve("claims.837").toString();
    run(new StringWriter(), "--claims", "400", "--out", file, "--rules", rules.toString());
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    sources.addAll(RuleFiles.directories(List.of(rules)));
    RuleBook book = RuleBook.compile(1, sources, new Enrollment.Closed());
    assertThat(book.findFamily("GEN100000000")).isPresent();
  }

  @Test
  void theSameCallWritesTheSameRules() throws Exception {
    for (String name : new String[] {"a", "b"}) {
      Path rules = folder.resolve(name);
      run(
          new StringWriter(),
          "--claims",
          "100",
          "--out",
          folder.resolve(name + ".837").toString(),
          "--rules",
          rules.toString());
    }
    for (String file : new String[] {"families-0001.json", "providers-0001.json"}) {
      assertThat(folder.resolve("a").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("b").resolve(file));
    }
    assertThat(folder.resolve("a.837")).hasSameBinaryContentAs(folder.resolve("b.837"));
  }

  @Test
  void nonsenseIsAUsageError() {
    StringWriter out = new StringWriter();
    int exit = run(out, "--claims", "0", "--out", folder.resolve("x.837").toString());
    assertThat(exit).isEqualTo(2);
    assertThat(out.toString()).contains("must be at least 1");
  }

  private static int run(StringWriter out, String... arguments) {
    return new CommandLine(new GenerateCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(arguments);
  }
}
