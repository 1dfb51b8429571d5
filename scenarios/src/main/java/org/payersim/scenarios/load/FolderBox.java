package org.payersim.scenarios.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder of this machine that a payer watches: {@code in/} and {@code out/}. */
final class FolderBox implements DropBox {
  private final Path folder;
  private final Path in;
  private final Path out;

  /**
   * @throws NotDirectoryException if no payer has made the two folders
   */
  FolderBox(Path folder) throws NotDirectoryException {
    this.folder = folder;
    this.in = folder.resolve("in");
    this.out = folder.resolve("out");
    if (!Files.isDirectory(in) || !Files.isDirectory(out)) {
      throw new NotDirectoryException(
          folder + " has no in/ and out/; start a payer with payersim serve --watch " + folder);
    }
  }

  @Override
  public void put(String name, byte[] bytes) throws IOException {
    // Written outside of in/: a payer that looks there meets only what is whole.
    Path whole = Files.write(folder.resolve("." + name + ".part"), bytes);
    Files.move(whole, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public List<String> list() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  @Override
  public byte[] read(String name) throws IOException {
    return Files.readAllBytes(out.resolve(name));
  }

  @Override
  public void close() {}
}
