package org.payersim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ExitCode;

/**
 * Does once, and silently, what people start Payersim for: serve, adjudicate a file under rules of
 * their own, explain. The launcher runs it when the product has been built ({@code payersim
 * --prepare}) under a JVM that keeps what it loaded, which makes every later start quicker.
 */
public final class Rehearsal {
  private static final String FAMILIES =
      """
      {"kind":"families","families":[
      {"id":"REHEARSAL","coverage":[{"plan":"lantern-ppo","from":"2026-01-01"}],"members":[\
      {"person":"01","last":"Roe","first":"Jo","born":"1980-01-01","gender":"F",\
      "relationship":"self"}]}
      ]}
      """;

  private Rehearsal() {}

  /**
   * Rehearses; the exit status is 0 if every command did what it should.
   *
   * @param args a folder to work in; it is removed afterwards
   */
  public static void main(String[] args) throws IOException {
    System.exit(run(Path.of(args[0])) ? 0 : 1);
  }

  static boolean run(Path folder) throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Files.writeString(rules.resolve("families.json"), FAMILIES);
    String demo = folder.resolve("demo").toString();
    String sample = folder.resolve("demo").resolve(DemoCommand.SAMPLE).toString();
    String out = folder.resolve("out").toString();
    List<String[]> commands =
        List.of(
            new String[] {"demo", "--exit", "--out", demo},
            new String[] {"adjudicate", sample, "--rules", rules.toString(), "--out", out},
            new String[] {"explain", DemoCommand.EXAMPLE, "--out", out});
    PrintWriter silent = new PrintWriter(Writer.nullWriter());
    boolean well = true;
    for (String[] command : commands) {
      well &= PayersimCommand.run(silent, silent, command) != ExitCode.USAGE;
    }
    DemoCommand.removeOldData(folder);
    return well;
  }
}
