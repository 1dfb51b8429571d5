package org.payersim.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whole documents as files under {@code src/test/resources/golden}. {@code -Daccept} rewrites them;
 * the difference is for review.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  /** Holds {@code actual} against the file {@code name}, byte for byte. */
  public static void assertMatches(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (System.getProperty("accept") != null) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual, StandardCharsets.ISO_8859_1);
    }
    assertThat(file).exists();
    assertThat(actual).isEqualTo(Files.readString(file, StandardCharsets.ISO_8859_1));
  }
}
