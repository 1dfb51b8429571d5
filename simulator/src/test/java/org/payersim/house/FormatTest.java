package org.payersim.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every Java file of all modules is formatted by google-java-format. It runs here, on the JDK the
 * tests run on, because a formatter inside Maven would have to parse the sources with the parser of
 * whatever JDK Maven itself runs on.
 *
 * <p>{@code mvn -q test -pl simulator -Dtest=FormatTest -Dformat=write} writes the files anew.
 */
class FormatTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void everyFileIsFormatted() throws Exception {
    boolean write = "write".equals(System.getProperty("format"));
    List<Path> unformatted = new ArrayList<>();
    Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());
    for (Path file : sources()) {
      String source = Files.readString(file);
      String formatted = formatter.formatSourceAndFixImports(source);
      if (!formatted.equals(source)) {
        if (write) {
          Files.writeString(file, formatted);
        } else {
          unformatted.add(ROOT.relativize(file));
        }
      }
    }
    assertThat(unformatted)
        .as("run: mvn -q test -pl simulator -Dtest=FormatTest -Dformat=write")
        .isEmpty();
  }

  private static List<Path> sources() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String module : List.of("simulator", "scenarios", "benchmarks")) {
      Path src = ROOT.resolve(module).resolve("src");
      if (Files.isDirectory(src)) {
        try (Stream<Path> walk = Files.walk(src)) {
          walk.filter(f -> f.toString().endsWith(".java")).sorted().forEach(files::add);
        }
      }
    }
    assertThat(files).isNotEmpty();
    return files;
  }
}
