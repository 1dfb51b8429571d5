package org.payersim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a built tree of its own, with a java that only tells how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  /** Says its arguments; as the JVM that prepares, writes what it is told to. */
  private static final String JAVA =
      """
      #!/bin/sh
      echo "$*"
      for option in "$@"; do
        case $option in
          -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*) echo made > "${option#*=}" ;;
        esac
      done
      """;

  @TempDir private Path folder;
  private Path root;
  private Path target;
  private Path java;

  @BeforeEach
  void build() throws IOException {
    root = folder.resolve("a home");
    target = root.resolve("simulator/target");
    Files.createDirectories(target.resolve("lib"));
    Files.createDirectories(root.resolve("scenarios/target"));
    for (String jar :
        List.of("simulator/target/simulator-1.jar", "simulator/target/simulator-1-sources.jar")) {
      Files.createFile(root.resolve(jar));
    }
    Files.createFile(target.resolve("lib/b.jar"));
    Files.createFile(target.resolve("lib/a.jar"));
    Files.createFile(root.resolve("scenarios/target/scenarios-1.jar"));
    Path launcher = root.resolve("simulator/bin/payersim");
    Files.createDirectories(launcher.getParent());
    Files.copy(Path.of("bin/payersim"), launcher);
    java = jdk("25.0.1", JAVA);
  }

  private Path jdk(String version, String script) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("jdk-" + version).resolve("bin"));
    Files.writeString(bin.resolveSibling("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Path file = Files.writeString(bin.resolve("java"), script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private String run(Map<String, String> environment, String... arguments) throws Exception {
    ProcessBuilder process = new ProcessBuilder("sh", root + "/simulator/bin/payersim");
    process.command().addAll(List.of(arguments));
    process.environment().remove("PAYERSIM_OPTS");
    process.environment().put("PAYERSIM_JAVA", java.toString());
    process.environment().putAll(environment);
    Process started = process.redirectErrorStream(true).start();
    String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(started.waitFor()).isZero();
    return said;
  }

  @Test
  void theClassPathBeginsWithWhatWasPreparedInAFixedOrder() throws Exception {
    assertThat(run(Map.of(), "explain", "two words"))
        .contains(
            "-cp "
                + String.join(
                    ":",
                    target + "/simulator-1.jar",
                    target + "/lib/a.jar",
                    target + "/lib/b.jar",
                    root + "/scenarios/target/scenarios-1.jar")
                + " org.payersim.Payersim explain two words\n")
        .doesNotContain("AOTCache");
  }

  @Test
  void whatTheBuildPreparedIsUsed() throws Exception {
    assertThat(run(Map.of(), "--prepare")).isEmpty();

    assertThat(target.resolve("start.aot")).hasContent("made");
    try (var files = Files.list(target)) {
      assertThat(files).hasSize(4);
    }
    assertThat(run(Map.of(), "demo")).contains("-XX:AOTCache=" + target + "/start.aot ");
  }

  @Test
  void anOlderJdkHasAnArchiveOfItsOwn() throws Exception {
    java = jdk("21.0.2", JAVA);
    run(Map.of(), "--prepare");

    assertThat(target.resolve("start.jsa")).exists();
    assertThat(run(Map.of(), "demo"))
        .contains("-XX:SharedArchiveFile=" + target + "/start.jsa ")
        .doesNotContain("aot");
  }

  @Test
  void whatIsStillUsableIsNotPreparedAgain() throws Exception {
    Files.writeString(target.resolve("start.aot"), "still good");
    run(Map.of(), "--prepare");

    assertThat(target.resolve("start.aot")).hasContent("still good");
  }

  @Test
  void whatCannotBeUsedIsNotKept() throws Exception {
    java = jdk("25.0.2", JAVA.replace("echo \"$*\"", "case $* in *-version) exit 1 ;; esac"));

    assertThat(run(Map.of(), "--prepare")).isEmpty();

    try (var files = Files.list(target)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void whoBringsHisOwnArchiveGetsIt() throws Exception {
    run(Map.of(), "--prepare");

    assertThat(run(Map.of("PAYERSIM_OPTS", "-XX:AOTCache=mine.aot"), "demo"))
        .contains("-XX:AOTCache=mine.aot")
        .doesNotContain("start.aot");
  }
}
