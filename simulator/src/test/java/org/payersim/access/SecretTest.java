package org.payersim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretTest {
  @TempDir private Path folder;

  private String read(String json) throws IOException {
    JsonNode node = new ObjectMapper().readTree(json);
    return Secret.read(node, "secret", folder.resolve("settings.yaml"));
  }

  @Test
  void itStandsThereOrInAFileOrInTheEnvironment() throws IOException {
    Files.writeString(folder.resolve("harbor.secret"), "of the file\nand more\n");
    assertThat(read("{\"secret\": \"as it is\"}")).isEqualTo("as it is");
    assertThat(read("{\"secretFile\": \"harbor.secret\"}")).isEqualTo("of the file");
    assertThat(read("{\"secretFile\": \"" + folder.resolve("harbor.secret") + "\"}"))
        .isEqualTo("of the file");
    assertThat(read("{\"secretEnv\": \"PATH\"}")).isEqualTo(System.getenv("PATH"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                              | secret is missing",
        "{\"secret\": \"a\", \"secretEnv\": \"PATH\"}        | several ways: secret, secretEnv",
        "{\"secretFile\": \"none\"}                       | there is no file",
        "{\"secretFile\": \"empty\"}                      | nothing in empty",
        "{\"secretEnv\": \"PAYERSIM_NO_SUCH_VARIABLE\"}   | nothing in PAYERSIM_NO_SUCH_VARIABLE"
      })
  void whatIsWrongIsSaid(String json, String problem) throws IOException {
    Files.writeString(folder.resolve("empty"), "");
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem);
  }
}
