package org.payersim.scenarios.load;

import java.io.IOException;
import java.util.List;

/** Two folders of a payer: files are put into one, answers appear in the other. */
interface DropBox extends AutoCloseable {
  /** Puts a file there; it has its name only when it is whole. Any number of threads at once. */
  void put(String name, byte[] bytes) throws IOException;

  /** Names of what lies in the folder of answers. */
  List<String> list() throws IOException;

  /** One file of it. */
  byte[] read(String name) throws IOException;

  @Override
  void close() throws IOException;
}
