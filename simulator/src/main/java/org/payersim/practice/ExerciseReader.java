package org.payersim.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.payersim.rules.DocumentSchema;
import org.payersim.rules.RuleFault;
import org.payersim.rules.RuleSource;

/** Reads exercises and steps from YAML, and says where a fault stands. */
public final class ExerciseReader {
  static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** The longest text an exercise has, in characters. */
  public static final int LENGTH_AT_MOST = 64 * 1024;

  private ExerciseReader() {}

  /** An exercise, named like its file. */
  public static Exercise read(Path file) throws IOException, FaultyExerciseException {
    String name = String.valueOf(file.getFileName());
    return readOwn(name, Files.readString(file));
  }

  /** What is wrong with a text that should be an exercise, with line and field. */
  public static List<RuleFault> check(String file, String text) {
    return text.length() > LENGTH_AT_MOST
        ? List.of(
            new RuleFault(file, 0, "", "an exercise has up to " + LENGTH_AT_MOST + " characters"))
        : Shipped.SCHEMA.check(new RuleSource(file, text));
  }

  /** The JSON schema of exercises. */
  public static String schema() {
    return Exercises.resource("exercise.schema.json");
  }

  /** Read when the first exercise of somebody's own is. */
  private static final class Shipped {
    static final DocumentSchema SCHEMA = DocumentSchema.of(schema());
  }

  /**
   * An exercise somebody wrote, from a text.
   *
   * @throws FaultyExerciseException with every fault, a line each
   */
  public static Exercise readOwn(String file, String text) throws FaultyExerciseException {
    List<RuleFault> faults = check(file, text);
    if (!faults.isEmpty()) {
      throw new FaultyExerciseException(
          faults.stream().map(RuleFault::toString).collect(Collectors.joining("\n")), null);
    }
    return read(file, text);
  }

  /** An exercise from a text that is sound, such as one that ships. */
  static Exercise read(String file, String text) throws FaultyExerciseException {
    Exercise exercise = value(file, text, Exercise.class);
    for (JsonNode claim : exercise.given()) {
      form(file, claim);
    }
    return exercise.named(file.replaceFirst("\\.ya?ml$", ""));
  }

  /** Claims as exercises write them, to be read by a person. */
  public static String yaml(List<JsonNode> claims) throws IOException {
    return YAML.writeValueAsString(claims);
  }

  /** Steps a student wrote: a list. */
  public static List<Step> readSteps(Path file) throws IOException, FaultyExerciseException {
    return List.of(value(String.valueOf(file), Files.readString(file), Step[].class));
  }

  private static <T> T value(String file, String text, Class<T> type)
      throws FaultyExerciseException {
    try {
      return YAML.readValue(text, type);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new FaultyExerciseException(
          file + ":" + line + ": " + e.getOriginalMessage().lines().findFirst().orElse(""), e);
    }
  }

  /** A claim with every usual value said. */
  static JsonNode complete(String file, JsonNode claim) throws FaultyExerciseException {
    return YAML.valueToTree(form(file, claim));
  }

  static ClaimForm form(String file, JsonNode claim) throws FaultyExerciseException {
    try {
      return YAML.treeToValue(claim, ClaimForm.class);
    } catch (JsonProcessingException e) {
      throw new FaultyExerciseException(
          file + ": claim " + claim.path("number").asText("?") + ": " + e.getOriginalMessage(), e);
    }
  }
}
