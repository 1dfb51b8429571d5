package org.payersim.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.payersim.practice.DenialFamily;
import org.payersim.practice.Exercise;
import org.payersim.practice.Exercises;

/**
 * The exercises as a page lists them.
 *
 * @param family the family they are restricted to; empty for all
 * @param families those there are
 * @param levels the levels, each with its exercises
 */
public record ExerciseList(String family, List<Choice> families, List<Level> levels) {
  private static final List<String> LEVELS =
      List.of(
          "Level 1: one fault, told plainly",
          "Level 2: look closer",
          "Level 3: several things at once");

  public ExerciseList {
    families = List.copyOf(families);
    levels = List.copyOf(levels);
  }

  /**
   * A family.
   *
   * @param id in addresses
   * @param words on pages
   * @param count how many exercises it has
   * @param isHere whether the list is restricted to it
   */
  public record Choice(String id, String words, int count, boolean isHere) {}

  /**
   * A level.
   *
   * @param id on the page
   * @param title in words
   * @param exercises by name
   */
  public record Level(String id, String title, List<Exercise> exercises) {
    public Level {
      exercises = List.copyOf(exercises);
    }
  }

  static ExerciseList of(String family, List<Exercise> ofClass) {
    List<Exercise> all = Exercises.list();
    List<Exercise> wanted =
        all.stream().filter(e -> family.isEmpty() || id(e.family()).equals(family)).toList();
    List<Level> levels = new ArrayList<>();
    if (!ofClass.isEmpty() && family.isEmpty()) {
      levels.add(new Level("level-own", "Of your class", ofClass));
    }
    for (int i = 1; i <= LEVELS.size(); i++) {
      int level = i;
      List<Exercise> of = wanted.stream().filter(e -> e.level() == level).toList();
      if (!of.isEmpty()) {
        levels.add(new Level("level-" + i, LEVELS.get(i - 1), of));
      }
    }
    List<Choice> families =
        Arrays.stream(DenialFamily.values())
            .map(
                f ->
                    new Choice(
                        id(f),
                        f.words(),
                        (int) all.stream().filter(e -> e.family() == f).count(),
                        id(f).equals(family)))
            .filter(choice -> choice.count() > 0)
            .toList();
    return new ExerciseList(family, families, levels);
  }

  private static String id(DenialFamily family) {
    return family.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
