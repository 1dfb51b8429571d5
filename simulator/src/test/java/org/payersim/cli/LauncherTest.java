package org.payersim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

  /** What the build prepared, by name. */
  private List<String> prepared() throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.equals("lib") && !name.endsWith(".jar"))
          .toList();
    }
  }

  @Test
  void whatTheBuildPreparedIsUsed() throws Exception {
    assertThat(run(Map.of(), "--prepare")).isEmpty();

    assertThat(prepared()).singleElement().asString().matches("start-[0-9]+-[0-9]+\\.aot");
    assertThat(run(Map.of(), "demo"))
        .contains("-XX:AOTCache=" + target + "/" + prepared().get(0) + " ");
  }

  @Test
  void itIsNotUsedWithAnyOtherJar() throws Exception {
    run(Map.of(), "--prepare");
    List<String> before = prepared();
    Path jar = target.resolve("simulator-1.jar");
    FileTime then = Files.getLastModifiedTime(jar);
    Files.writeString(jar, "zip?");
    Files.setLastModifiedTime(jar, then);
    assertThat(run(Map.of(), "demo")).doesNotContain("AOTCache");
    Files.writeString(jar, "zip!");
    Files.setLastModifiedTime(jar, then);
    run(Map.of(), "--prepare");
    assertThat(run(Map.of(), "demo")).contains("AOTCache");
    Files.move(target.resolve("lib/b.jar"), target.resolve("lib/b-2.jar"));

    assertThat(run(Map.of(), "demo")).doesNotContain("AOTCache");
    assertThat(prepared()).hasSize(1).isNotEqualTo(before);
  }

  @Test
  void anOlderJdkHasAnArchiveOfItsOwn() throws Exception {
    java = jdk("21.0.2", JAVA);
    run(Map.of(), "--prepare");

    assertThat(prepared()).singleElement().asString().endsWith(".jsa");
    assertThat(run(Map.of(), "demo"))
        .contains("-XX:SharedArchiveFile=" + target + "/" + prepared().get(0) + " ")
        .doesNotContain("aot");
  }

  @Test
  void whatIsStillUsableIsNotPreparedAgain() throws Exception {
    run(Map.of(), "--prepare");
    Path file = Files.writeString(target.resolve(prepared().get(0)), "still good");

    run(Map.of(), "--prepare");

    assertThat(file).hasContent("still good");
  }

  @Test
  void whatCannotBeUsedIsNotKept() throws Exception {
    java = jdk("25.0.2", JAVA.replace("echo \"$*\"", "case $* in *-version) exit 1 ;; esac"));

    assertThat(run(Map.of(), "--prepare")).isEmpty();

    assertThat(prepared()).isEmpty();
  }

  @Test
  void whoBringsHisOwnArchiveGetsIt() throws Exception {
    run(Map.of(), "--prepare");

    assertThat(run(Map.of("PAYERSIM_OPTS", "-XX:AOTCache=mine.aot"), "demo"))
        .contains("-XX:AOTCache=mine.aot")
        .doesNotContain("/start-");
  }
}
