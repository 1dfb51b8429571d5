package org.payersim.replica;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.payersim.replica.protocol.Ballot;

/** A replica's ballot, in a file of one line: the term and, if it gave its vote, the name. */
final class BallotFile {
  private static final String NAME = "ballot";

  private final Path folder;

  BallotFile(Path folder) {
    this.folder = folder;
  }

  Ballot read() throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return Ballot.FIRST;
    }
    String[] parts = Files.readString(file).strip().split(" ", 2);
    try {
      return new Ballot(
          Long.parseLong(parts[0]), parts.length == 2 ? Optional.of(parts[1]) : Optional.empty());
    } catch (NumberFormatException e) {
      throw new IOException(file + " holds no ballot", e);
    }
  }

  /** Returns when it is on disk. */
  void write(Ballot ballot) throws IOException {
    Path next = folder.resolve(NAME + ".next");
    String line = ballot.term() + ballot.votedFor().map(name -> " " + name).orElse("") + "\n";
    try (FileChannel channel =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(
        next,
        folder.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
