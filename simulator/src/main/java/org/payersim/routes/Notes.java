package org.payersim.routes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** What a partner has got, a name a line in a file. */
final class Notes {
  private final Path file;
  private final Set<String> names = new HashSet<>();

  Notes(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      names.addAll(Files.readAllLines(file));
    }
  }

  synchronized boolean contain(String name) {
    return names.contains(name);
  }

  synchronized void add(String name) throws IOException {
    Files.writeString(
        file,
        name + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    names.add(name);
  }
}
