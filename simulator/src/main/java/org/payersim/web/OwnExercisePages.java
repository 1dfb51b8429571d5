package org.payersim.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.practice.Exercise;
import org.payersim.practice.ExerciseReader;
import org.payersim.practice.Exercises;
import org.payersim.practice.FaultyExerciseException;
import org.payersim.rules.InvalidRulesException;

/** The page on which a trainer writes an exercise of his own. */
final class OwnExercisePages {
  private static final String OWN = "own-exercise.yaml";

  private final Visitors visitors;
  private final Pages pages;

  OwnExercisePages(Visitors visitors, Pages pages) {
    this.visitors = visitors;
    this.pages = pages;
  }

  /** One that ships, to begin from. */
  WebAnswer show(Optional<Visit> visit, Visitor visitor) {
    return page(Exercises.source("wrong-payer"), List.of(), visit, visitor);
  }

  private WebAnswer page(String yaml, List<String> said, Optional<Visit> visit, Visitor visitor) {
    return pages.fill(
        said.stream().anyMatch(line -> line.startsWith(OWN)) ? 422 : 200,
        "own",
        pages.frame("Write an exercise", Frame.Section.PRACTICE, visit, visitor),
        Map.of("yaml", yaml, "said", said));
  }

  /** A trainer's own exercise: checked, tried out, or given back as a file. */
  WebAnswer take(FormFields form, Visitor visitor) throws IOException, Visitors.FullException {
    String yaml = form.get("yaml").replace("\r\n", "\n");
    Optional<Visit> visit = visitors.find(visitor.name());
    try {
      Exercise exercise = ExerciseReader.readOwn(OWN, yaml);
      switch (form.get("act")) {
        case "play" -> {
          visitors.begin(visitor.name(), exercise);
          return WebAnswer.seeOther(PracticeRooms.DESK);
        }
        case "save" -> {
          return new WebAnswer(
                  200,
                  "application/yaml; charset=utf-8",
                  yaml.getBytes(StandardCharsets.UTF_8),
                  Map.of())
              .with("Content-Disposition", "attachment; filename=\"exercise.yaml\"");
        }
        default -> {
          return page(yaml, tried(exercise), visit, visitor);
        }
      }
    } catch (FaultyExerciseException | InvalidRulesException e) {
      return page(yaml, String.valueOf(e.getMessage()).lines().toList(), visit, visitor);
    }
  }

  /** What comes of its model solution and of its naive attempt. */
  private List<String> tried(Exercise exercise)
      throws IOException, FaultyExerciseException, Visitors.FullException {
    List<String> said = new ArrayList<>();
    int model = visitors.play(exercise, exercise.solution()).points();
    int naive = visitors.play(exercise, exercise.naive()).points();
    said.add(
        "The model solution is graded "
            + model
            + " of 100"
            + (model == 100 ? "." : ": fix the goal or the solution."));
    said.add(
        "The naive attempt is graded "
            + naive
            + " of 100"
            + (naive < 100 ? "." : ": it should not reach full marks."));
    return said;
  }
}
