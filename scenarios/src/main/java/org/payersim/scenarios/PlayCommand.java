package org.payersim.scenarios;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.payersim.cli.Subcommand;
import org.payersim.rules.InvalidRulesException;
import org.payersim.scenarios.PlayedScenarios.Played;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payersim play}: plays scenarios, for tests in whatever language. */
@Command(
    name = "play",
    description =
        "Plays the scenarios of a folder, each against a payer of its own, here or somewhere else;"
            + " exit code 1 if one comes out otherwise.",
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

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description =
          "Play over HTTP: the address of a served Payersim, or the one at which any payer takes"
              + " X12 by POST.")
  private Optional<URI> endpoint = Optional.empty();

  @Option(
      names = "--remittances",
      paramLabel = "URL",
      description =
          "Where a payer that is no Payersim answers GET with its 835s; they are not compared"
              + " otherwise.")
  private Optional<URI> remittances = Optional.empty();

  @Override
  public Integer call() throws IOException {
    checkUsage();
    List<Chosen> chosen = chosen();
    PrintWriter console = spec.commandLine().getOut();
    if (chosen.isEmpty()) {
      spec.commandLine().getErr().println("payersim: no scenario in " + directory + " to play");
      return USAGE;
    }
    List<Played> played =
        endpoint.isPresent() ? playThere(chosen, endpoint.get()) : playHere(chosen);
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

  private void checkUsage() {
    if (endpoint.isEmpty() && remittances.isPresent()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--remittances goes with --endpoint");
    }
    if (endpoint.isPresent() && accept) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--accept takes the answers of this payer, not of an endpoint");
    }
  }

  private List<Played> playHere(List<Chosen> chosen) throws IOException {
    try (SandboxPayers payers = SandboxPayers.start()) {
      return playAll(new ScenarioRunner(payers, accept), chosen);
    }
  }

  private List<Played> playThere(List<Chosen> chosen, URI where) throws IOException {
    if (remittances.isEmpty() && HttpPayers.isAt(where)) {
      try (HttpPayers payers = new HttpPayers(where)) {
        return playAll(new ScenarioRunner(payers, false), chosen);
      }
    }
    try (X12Payers payers = new X12Payers(where, remittances)) {
      return playAll(new ScenarioRunner(payers, false), chosen);
    }
  }

  private List<Played> playAll(ScenarioRunner runner, List<Chosen> chosen) throws IOException {
    PrintWriter console = spec.commandLine().getOut();
    List<Played> played = new ArrayList<>();
    for (Chosen next : chosen) {
      Optional<String> not = runner.payers().cannotPlay(next.scenario());
      if (not.isPresent()) {
        console.println("  left    " + name(next) + ": " + not.get());
        continue;
      }
      Played one = play(runner, next);
      played.add(one);
      console.println((one.problems().isEmpty() ? "  ok      " : "  DIFFERS ") + one.name());
      one.problems().forEach(console::print);
      console.flush();
    }
    Set<Output> untold = EnumSet.allOf(Output.class);
    untold.removeAll(runner.payers().comparable());
    if (!untold.isEmpty()) {
      console.println(
          "not compared, as the endpoint does not tell them: "
              + untold.stream().map(Output::suffix).collect(Collectors.joining(", ")));
    }
    if (runner.payers().isComparedByContent()) {
      console.println(
          "compared by what answers say; names, numbers and days are every payer's own");
    }
    return played;
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

  private static String name(Chosen chosen) {
    return chosen.scenario().number() + " " + chosen.scenario().title();
  }

  private static Played play(ScenarioRunner runner, Chosen chosen) throws IOException {
    Scenario scenario = chosen.scenario();
    long start = System.nanoTime();
    List<String> problems;
    try {
      problems = runner.play(scenario);
    } catch (IllegalArgumentException | InvalidRulesException | UncheckedIOException e) {
      problems = List.of("cannot be played: " + e.getMessage() + "\n");
    }
    return new Played(chosen.chapter(), name(chosen), problems, System.nanoTime() - start);
  }
}
