package org.payersim.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;

/** The exercises that ship, and the payer they are played against. */
public final class Exercises {
  private static final String ROOT = "/practice/";

  private Exercises() {}

  /** All of them, by level and name; read when first asked for. */
  public static List<Exercise> list() {
    return Shipped.ALL;
  }

  /** The exercise of this name. */
  public static Optional<Exercise> find(String id) {
    return list().stream().filter(exercise -> exercise.id().equals(id)).findFirst();
  }

  /**
   * The text of an exercise that ships, to begin one's own from.
   *
   * @throws IllegalStateException if there is none of this name
   */
  public static String source(String id) {
    return resource("exercises/" + id + ".yaml");
  }

  /** The rules of the payer all exercises share, with an exercise's own over them. */
  public static List<RuleSource> rules(Exercise exercise) {
    List<RuleSource> sources = new ArrayList<>(Shipped.WORLD);
    for (int i = 0; i < exercise.rules().size(); i++) {
      String text = exercise.rules().get(i);
      boolean table = text.contains("\n---\n") && text.contains("effective: 20");
      sources.add(new RuleSource(exercise.id() + "-" + i + (table ? ".table" : ".yaml"), text));
    }
    return sources;
  }

  private static final class Shipped {
    static final List<RuleSource> WORLD =
        Stream.concat(
                RuleFiles.shipped().stream(),
                resource("world/INDEX")
                    .lines()
                    .map(name -> new RuleSource("practice/" + name, resource("world/" + name))))
            .toList();
    static final List<Exercise> ALL =
        resource("exercises/INDEX")
            .lines()
            .map(name -> read(name))
            .sorted(Comparator.comparingInt(Exercise::level).thenComparing(Exercise::id))
            .toList();

    private static Exercise read(String name) {
      try {
        return ExerciseReader.read(name, resource("exercises/" + name));
      } catch (FaultyExerciseException e) {
        throw new IllegalStateException("a shipped exercise is faulty", e);
      }
    }
  }

  static String resource(String name) {
    try (InputStream in = Exercises.class.getResourceAsStream(ROOT + name)) {
      if (in == null) {
        throw new IllegalStateException("not shipped: " + ROOT + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
