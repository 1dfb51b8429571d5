package org.payersim.journal;

import java.io.IOException;

/** Is shown the entries of a journal, one after the other. */
@FunctionalInterface
public interface EntryVisitor {
  /** The next entry; what it throws ends the reading. */
  void visit(Entry entry) throws IOException;
}
