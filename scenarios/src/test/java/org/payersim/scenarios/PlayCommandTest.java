package org.payersim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.cli.PayersimCommand;
import org.w3c.dom.Element;

class PlayCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return PayersimCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @Test
  void aChapterThatComesOutAsExpectedExitsWithZero() throws Exception {
    Path report = folder.resolve("report.xml");
    assertThat(run("play", "catalog", "--only", "4.2", "--junit", report.toString())).isZero();
    assertThat(out.toString()).contains("  ok      4.2 ", "1 played, 1 as expected");
    Element suite = xml(report);
    assertThat(suite.getAttribute("tests")).isEqualTo("1");
    assertThat(suite.getAttribute("failures")).isEqualTo("0");
  }

  @Test
  void aDifferenceExitsWithOneAndStandsInTheReport() throws Exception {
    Path chapter = folder.resolve("4-cost-sharing");
    copy(Path.of("catalog/given"), folder.resolve("given"));
    try (Stream<Path> scenarios = Files.list(Path.of("catalog/4-cost-sharing"))) {
      Path first =
          scenarios
              .filter(p -> p.getFileName().toString().startsWith("4.2-"))
              .findFirst()
              .orElseThrow();
      copy(first, chapter.resolve(first.getFileName().toString()));
      Path remittance = chapter.resolve(first.getFileName().toString()).resolve("1-out.835");
      Files.writeString(
          remittance, Files.readString(remittance).replace("CAS*PR*1*", "CAS*PR*1*9"));
    }
    Path report = folder.resolve("report.xml");
    assertThat(run("play", folder.toString(), "--junit", report.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("  DIFFERS 4.2 ", "1-out.835 differs", "0 as expected");
    Element suite = xml(report);
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getElementsByTagName("failure").item(0).getTextContent()).contains("CAS*PR*1");
  }

  @Test
  void nothingToPlayIsWrongUsage() {
    assertThat(run("play", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no scenario in");
    assertThat(run("play", folder.resolve("none").toString())).isEqualTo(2);
  }

  private static Element xml(Path file) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(file.toFile())
        .getDocumentElement();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }
}
