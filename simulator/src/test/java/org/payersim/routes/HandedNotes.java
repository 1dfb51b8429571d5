package org.payersim.routes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.payersim.journal.Entry;
import org.payersim.journal.JournalFiles;

/** What a journal says partners have taken. */
final class HandedNotes {
  private HandedNotes() {}

  /** The ids of what went this way, in order. */
  static List<String> of(Path payer, String way) throws IOException {
    List<String> ids = new ArrayList<>();
    JournalFiles.in(payer.resolve("journal"))
        .forEach(
            entry -> {
              String payload = new String(entry.payload(), StandardCharsets.UTF_8);
              if (entry.kind() == Entry.Kind.HANDED && payload.startsWith(way + "\n")) {
                ids.add(payload.substring(way.length() + 1));
              }
            });
    return ids;
  }
}
