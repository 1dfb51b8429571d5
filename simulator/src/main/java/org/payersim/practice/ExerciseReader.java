package org.payersim.practice;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads exercises and steps from YAML, and says where a fault stands. */
public final class ExerciseReader {
  static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private static final Set<String> FIELDS =
      Arrays.stream(Exercise.class.getRecordComponents())
          .map(RecordComponent::getName)
          .collect(Collectors.toSet());

  private ExerciseReader() {}

  /** An exercise, named like its file. */
  public static Exercise read(Path file) throws IOException, FaultyExerciseException {
    String name = String.valueOf(file.getFileName());
    return read(name, Files.readString(file));
  }

  /** An exercise from a text. */
  static Exercise read(String file, String text) throws FaultyExerciseException {
    checkFields(file, text);
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

  /** A field nobody knows is told before what is missing for it. */
  private static void checkFields(String file, String text) throws FaultyExerciseException {
    try (JsonParser parser = YAML.createParser(text)) {
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 1 && token == JsonToken.FIELD_NAME && !FIELDS.contains(parser.currentName())) {
          throw new FaultyExerciseException(
              file
                  + ":"
                  + parser.currentTokenLocation().getLineNr()
                  + ": no field of an exercise: "
                  + parser.currentName(),
              null);
        }
      }
    } catch (IOException e) {
      value(file, text, JsonNode.class); // tells where it is no YAML
    }
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

  static ClaimForm form(String file, JsonNode claim) throws FaultyExerciseException {
    try {
      return YAML.treeToValue(claim, ClaimForm.class);
    } catch (JsonProcessingException e) {
      throw new FaultyExerciseException(
          file + ": claim " + claim.path("number").asText("?") + ": " + e.getOriginalMessage(), e);
    }
  }
}
