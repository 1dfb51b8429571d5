package org.payersim.scenarios.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps every 835 the tests were given, if the system property {@value #PROPERTY} names a folder:
 * {@code payersim coverage} tells what was in them. File names are unique within and between
 * processes; nothing is ever removed.
 */
final class KeptRemittances {
  static final String PROPERTY = "payersim.remittances";

  private static final AtomicInteger KEPT = new AtomicInteger();

  private KeptRemittances() {}

  static void keep(List<byte[]> remittances) {
    String folder = System.getProperty(PROPERTY, "");
    if (folder.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(Path.of(folder));
      for (byte[] remittance : remittances) {
        String name =
            "%d-%05d.835".formatted(ProcessHandle.current().pid(), KEPT.incrementAndGet());
        Files.write(Path.of(folder).resolve(name), remittance);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("-D" + PROPERTY + ": cannot write to " + folder, e);
    }
  }
}
