package org.payersim.scenarios;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.payersim.cli.Subcommand;
import org.payersim.rules.InvalidRulesException;
import org.payersim.scenarios.PlayedScenarios.Played;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payersim play}: plays scenarios, for tests in whatever language. */
@Command(
    name = "play",
    description =
        "Plays the scenarios of a folder, each against a payer of its own; exit code 1 if one"
            + " comes out otherwise.",
    mixinStandardHelpOptions = true)
public final class PlayCommand implements Subcommand {
  private static final int DIFFERENT = 1;
  private static final int USAGE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "DIR",
      description =
          "Chapters of scenarios, as scenarios/catalog has them; its README tells the form.")
  private Path directory = Path.of("");

  @Option(
      names = "--only",
      paramLabel = "NUMBER",
      defaultValue = "",
      description = "Only this scenario (4.2) or chapter (4).")
  private String only = "";

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Also write the result as JUnit XML, as build servers read it.")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--accept",
      description = "Write what was answered into the scenarios instead of comparing.")
  private boolean accept;

  @Override
  public Integer call() throws IOException {
    List<Chosen> chosen = chosen();
    PrintWriter console = spec.commandLine().getOut();
    if (chosen.isEmpty()) {
      spec.commandLine().getErr().println("payersim: no scenario in " + directory + " to play");
      return USAGE;
    }
    List<Played> played = new ArrayList<>();
    try (SandboxPayers payers = SandboxPayers.start()) {
      ScenarioRunner runner = new ScenarioRunner(payers, accept);
      for (Chosen next : chosen) {
        Played one = play(runner, next);
        played.add(one);
        console.println((one.problems().isEmpty() ? "  ok      " : "  DIFFERS ") + one.name());
        one.problems().forEach(console::print);
        console.flush();
      }
    }
    long different = played.stream().filter(one -> !one.problems().isEmpty()).count();
    console.printf(
        Locale.ROOT, "%d played, %d as expected%n", played.size(), played.size() - different);
    if (report.isPresent()) {
      Files.writeString(report.get(), new PlayedScenarios(played).junitXml());
      console.println("wrote " + report.get());
    }
    console.flush();
    return different == 0 ? 0 : DIFFERENT;
  }

  /** A scenario to be played, and the name of its chapter. */
  private record Chosen(String chapter, Scenario scenario) {}

  private List<Chosen> chosen() throws IOException {
    List<Chosen> chosen = new ArrayList<>();
    try {
      for (Catalog.Chapter chapter : Catalog.read(directory).chapters()) {
        for (Scenario scenario : chapter.scenarios()) {
          if (isChosen(scenario.number())) {
            chosen.add(new Chosen(chapter.name(), scenario));
          }
        }
      }
      return chosen;
    } catch (IllegalArgumentException e) {
      throw new IOException("not a folder of scenarios: " + e.getMessage(), e);
    }
  }

  private boolean isChosen(String number) {
    return only.isEmpty() || number.equals(only) || number.startsWith(only + ".");
  }

  private static Played play(ScenarioRunner runner, Chosen chosen) throws IOException {
    Scenario scenario = chosen.scenario();
    long start = System.nanoTime();
    List<String> problems;
    try {
      problems = runner.play(scenario);
    } catch (IllegalArgumentException | InvalidRulesException e) {
      problems = List.of("cannot be played: " + e.getMessage() + "\n");
    }
    return new Played(
        chosen.chapter(),
        scenario.number() + " " + scenario.title(),
        problems,
        System.nanoTime() - start);
  }
}
