package org.payersim.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Long files and methods may not grow, and there may not be more of them: {@code
 * house/long-things.txt} lists those there are, with the size they may not pass. What has become
 * shorter is lowered there too.
 */
class SizeTest {
  private static final int FILE_LINES = 300;
  private static final int METHOD_LINES = 60;
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void longThingsAreListedAndDoNotGrow() throws IOException {
    Map<String, Integer> found = measure();
    Map<String, Integer> listed = listed();
    List<String> complaints = new ArrayList<>();
    found.forEach(
        (thing, lines) -> {
          int may = listed.getOrDefault(thing, 0);
          if (may == 0) {
            complaints.add(thing + " has " + lines + " lines: split it");
          } else if (lines > may) {
            complaints.add(thing + " grew from " + may + " to " + lines + " lines");
          } else if (lines < may) {
            complaints.add(thing + " shrank from " + may + " to " + lines + ": lower its entry");
          }
        });
    listed.keySet().stream()
        .filter(thing -> !found.containsKey(thing))
        .forEach(thing -> complaints.add(thing + " is long no more: remove its entry"));
    assertThat(complaints).as("house/long-things.txt").isEmpty();
  }

  private static Map<String, Integer> listed() throws IOException {
    Map<String, Integer> listed = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/house/long-things.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int space = line.lastIndexOf(' ');
        listed.put(line.substring(0, space), Integer.parseInt(line.substring(space + 1)));
      }
    }
    return listed;
  }

  private static Map<String, Integer> measure() throws IOException {
    Map<String, Integer> found = new TreeMap<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources()));
      Trees trees = Trees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        String path = ROOT.relativize(Path.of(unit.getSourceFile().toUri())).toString();
        long lines = unit.getSourceFile().getCharContent(true).toString().lines().count();
        if (lines > FILE_LINES) {
          found.put(path, (int) lines);
        }
        new MethodScanner(unit, trees, path, found).scan(unit, "");
      }
    }
    return found;
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("simulator", "scenarios", "benchmarks")) {
      Path main = ROOT.resolve(module).resolve("src/main/java");
      if (Files.isDirectory(main)) {
        try (Stream<Path> walk = Files.walk(main)) {
          walk.filter(f -> f.toString().endsWith(".java")).sorted().forEach(sources::add);
        }
      }
    }
    return sources;
  }

  /** Measures the methods of one file. */
  private static final class MethodScanner extends TreeScanner<Void, String> {
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final String path;
    private final Map<String, Integer> found;

    MethodScanner(CompilationUnitTree unit, Trees trees, String path, Map<String, Integer> found) {
      this.unit = unit;
      this.trees = trees;
      this.path = path;
      this.found = found;
    }

    @Override
    public Void visitClass(ClassTree tree, String outer) {
      return super.visitClass(tree, outer + tree.getSimpleName() + ".");
    }

    @Override
    public Void visitMethod(MethodTree method, String owner) {
      long from = trees.getSourcePositions().getStartPosition(unit, method);
      long to = trees.getSourcePositions().getEndPosition(unit, method);
      if (from >= 0 && to > from) {
        long lines =
            unit.getLineMap().getLineNumber(to) - unit.getLineMap().getLineNumber(from) + 1;
        if (lines > METHOD_LINES) {
          found.put(path + "#" + owner + method.getName(), (int) lines);
        }
      }
      return super.visitMethod(method, owner);
    }
  }
}
