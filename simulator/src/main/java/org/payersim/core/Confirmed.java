package org.payersim.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** Which remittances partners said they have got; noted on disk, so it outlives a restart. */
final class Confirmed {
  private final Path file;
  private final Set<String> ids = new HashSet<>();

  Confirmed(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      ids.addAll(Files.readAllLines(file, StandardCharsets.US_ASCII));
    }
  }

  synchronized boolean contains(String payloadId) {
    return ids.contains(payloadId);
  }

  synchronized void add(String payloadId) throws IOException {
    if (ids.add(payloadId)) {
      Files.writeString(
          file,
          payloadId + "\n",
          StandardCharsets.US_ASCII,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }
}
