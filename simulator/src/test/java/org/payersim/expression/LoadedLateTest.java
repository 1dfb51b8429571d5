package org.payersim.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Situation;

/** The expression library costs nothing as long as nobody writes rules without Java. */
class LoadedLateTest {
  private static final String LIBRARY = "dev.cel.";

  @Test
  void withoutSuchRulesNothingOfItIsLoaded() throws Exception {
    assertThat(loadedBy(WithoutRules.class)).isEmpty();
  }

  /** That the test can fail. */
  @Test
  void withThemItIs() throws Exception {
    assertThat(loadedBy(WithRules.class)).isNotEmpty();
  }

  /** Compiles rules and decides a claim. */
  public static final class WithoutRules implements Runnable {
    @Override
    public void run() {
      Situation.situation().line("99213", "100").decide();
    }
  }

  /** The same with a rule of somebody's own. */
  public static final class WithRules implements Runnable {
    @Override
    public void run() {
      Situation.situation()
          .documents(
              "kind: user-rules\nid: own\neffective: {from: 2026-01-01}\n"
                  + "rules: [{name: a, when: \"line.charge > 1\", then: note}]")
          .line("99213", "100")
          .decide();
    }
  }

  /** Classes of the library that are loaded when this runs in a world of its own. */
  private static Set<String> loadedBy(Class<? extends Runnable> deed) throws Exception {
    try (Recorder recorder = new Recorder()) {
      Runnable there = (Runnable) recorder.loadClass(deed.getName()).getConstructor().newInstance();
      there.run();
      return recorder.loaded;
    }
  }

  /** Loads every class of the class path anew, and remembers those of the library. */
  private static final class Recorder extends URLClassLoader {
    private final Set<String> loaded = new TreeSet<>();

    Recorder() {
      super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    private static URL[] classPath() {
      return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
          .map(Recorder::url)
          .toArray(URL[]::new);
    }

    private static URL url(String entry) {
      try {
        return Path.of(entry).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith(LIBRARY)) {
        loaded.add(name);
      }
      return super.findClass(name);
    }
  }
}
