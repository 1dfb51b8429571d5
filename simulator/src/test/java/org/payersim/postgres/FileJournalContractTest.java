package org.payersim.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.payersim.journal.FileJournal;
import org.payersim.journal.Journal;

/** The journal in files keeps what journals promise. */
class FileJournalContractTest extends JournalContractTest {
  @Override
  Journal open() throws IOException {
    return FileJournal.open(folder.resolve("journal"));
  }

  @Override
  void flipBit(long sequence) throws IOException {
    Path file = folder.resolve("journal").resolve("00000000000000000001.log");
    byte[] whole = Files.readAllBytes(file);
    int at = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("second");
    whole[at] ^= 1;
    Files.write(file, whole);
  }
}
