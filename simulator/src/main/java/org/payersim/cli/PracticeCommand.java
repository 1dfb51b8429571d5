package org.payersim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.ledger.LedgerMember;
import org.payersim.practice.Exercise;
import org.payersim.practice.ExerciseReader;
import org.payersim.practice.Exercises;
import org.payersim.practice.FaultyExerciseException;
import org.payersim.practice.Grade;
import org.payersim.practice.Practice;
import org.payersim.practice.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payersim practice}: exercises in undoing denials. */
@Command(
    name = "practice",
    description = "Exercises in undoing denials: list them, start one in a folder, check it.",
    mixinStandardHelpOptions = true)
public final class PracticeCommand implements Subcommand {
  private static final String STEPS = "steps.yaml";
  private static final String NAME = "exercise.txt";
  private static final String SENT = "send";
  private static final String TEMPLATE =
      """
      # What you do, in order. Files in the folder send/ go out first, by name.
      # - ask: {member: SCH100, last: HOLLIS, first: NORA, born: '1985-04-12'}
      # - send: {again: P-101, payer: LKSHR}
      # - send: {again: P-108, frequency: '7', references: {F8: '@P-108'}, lines: [...]}
      # - appeal: {claim: P-211, text: what you write and enclose}
      # - answer: {claim: P-222, text: the documents you send}
      # - wait: 3
      []
      """;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 0;
  }

  @Command(name = "list", description = "All exercises by level.")
  int list() {
    PrintWriter console = spec.commandLine().getOut();
    for (Exercise exercise : Exercises.list()) {
      console.printf(
          Locale.ROOT, "  %d  %-28s %s%n", exercise.level(), exercise.id(), exercise.title());
    }
    console.flush();
    return 0;
  }

  @Command(name = "start", description = "Writes the story and what the payer has answered so far.")
  int start(
      @Parameters(paramLabel = "EXERCISE", description = "A name of the list, or a YAML file.")
          String name,
      @Option(names = "--out", required = true, paramLabel = "DIR") Path out)
      throws IOException {
    Exercise exercise = find(name);
    Files.createDirectories(out.resolve(SENT));
    Files.writeString(out.resolve(NAME), name + "\n");
    if (!Files.exists(out.resolve(STEPS))) {
      Files.writeString(out.resolve(STEPS), TEMPLATE);
    }
    Files.writeString(out.resolve("given.yaml"), ExerciseReader.yaml(exercise.given()));
    Played played = play(exercise, List.of(), List.of());
    Files.writeString(out.resolve("answer-0.txt"), played.answers().get(0));
    PrintWriter console = spec.commandLine().getOut();
    console.println(exercise.title() + "\n\n" + exercise.story());
    console.printf(
        Locale.ROOT,
        "%nGoal: %s paid in all, within %d days and %d touches.%n",
        exercise.goal().paid(),
        exercise.goal().days(),
        exercise.goal().touches());
    console.println("Read  " + out.resolve("answer-0.txt") + ", then write " + out.resolve(STEPS));
    console.flush();
    return 0;
  }

  @Command(name = "hint", description = "One of the hints, from 1 on.")
  int hint(
      @Parameters(paramLabel = "EXERCISE") String name, @Parameters(paramLabel = "N") int number) {
    List<String> hints = find(name).hints();
    if (number < 1 || number > hints.size()) {
      throw new CannotRunException("there are " + hints.size() + " hints");
    }
    spec.commandLine().getOut().println(hints.get(number - 1));
    spec.commandLine().getOut().flush();
    return 0;
  }

  @Command(name = "check", description = "Plays what you did, from the beginning, and grades it.")
  int check(@Parameters(paramLabel = "DIR") Path folder) throws IOException {
    Exercise exercise = find(Files.readString(folder.resolve(NAME)).strip());
    Played played;
    try {
      played = play(exercise, sent(folder), ExerciseReader.readSteps(folder.resolve(STEPS)));
    } catch (FaultyExerciseException e) {
      throw new CannotRunException(String.valueOf(e.getMessage()));
    }
    for (int i = 0; i < played.answers().size(); i++) {
      Files.writeString(folder.resolve("answer-" + i + ".txt"), played.answers().get(i));
    }
    PrintWriter console = spec.commandLine().getOut();
    console.println(played.grade().text().stripTrailing());
    console.flush();
    return played.grade().isFull() ? 0 : 1;
  }

  /** What was answered, the given claims' first, and the grade. */
  private record Played(List<String> answers, Grade grade) {}

  private static List<byte[]> sent(Path folder) throws IOException {
    List<byte[]> files = new ArrayList<>();
    if (Files.isDirectory(folder.resolve(SENT))) {
      try (Stream<Path> found = Files.list(folder.resolve(SENT))) {
        for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
          files.add(Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private static Played play(Exercise exercise, List<byte[]> sent, List<Step> steps)
      throws IOException {
    Path folder = Files.createTempDirectory("practice");
    try (LedgerMember member = LedgerMember.start();
        Practice practice = Practice.start(exercise, "practice", folder, member)) {
      List<String> answers = new ArrayList<>();
      answers.add(practice.answered());
      for (byte[] file : sent) {
        answers.add(practice.send(file));
      }
      for (Step step : steps) {
        answers.add(practice.take(step));
      }
      return new Played(answers, practice.grade());
    } catch (FaultyExerciseException e) {
      throw new CannotRunException(String.valueOf(e.getMessage()));
    }
  }

  private static Exercise find(String name) {
    Optional<Exercise> shipped = Exercises.find(name);
    if (shipped.isPresent()) {
      return shipped.get();
    }
    if (!Files.isRegularFile(Path.of(name))) {
      throw new CannotRunException("no exercise " + name + "; payersim practice list tells them");
    }
    try {
      return ExerciseReader.read(Path.of(name));
    } catch (IOException | FaultyExerciseException e) {
      throw new CannotRunException(String.valueOf(e.getMessage()));
    }
  }
}
