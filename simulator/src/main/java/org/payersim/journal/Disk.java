package org.payersim.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How files that must be durable are opened for writing: a seam for tests whose disk fails. */
@FunctionalInterface
public interface Disk {
  /** The file system. */
  Disk REAL =
      file ->
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

  /** The file, made if need be, for reading and writing. */
  FileChannel open(Path file) throws IOException;

  /** How many bytes more fit on the disk this folder stands on. */
  default long room(Path folder) {
    return folder.toFile().getUsableSpace(); // a FileStore reads the table of mounts first
  }
}
