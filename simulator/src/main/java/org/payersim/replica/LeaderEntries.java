package org.payersim.replica;

import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import org.payersim.journal.Entry;
import org.payersim.replica.protocol.EntryMaker;
import org.payersim.replica.protocol.LogEntry;

/**
 * What a leader writes of its own accord: the rules, into a new journal, and else its name.
 *
 * @param name its own
 * @param first what a new journal begins with
 */
record LeaderEntries(String name, FirstEntry first) implements EntryMaker {
  @Override
  public LogEntry opening(long term, long index) {
    byte[] payload = index == 1 ? first.rules() : name.getBytes(StandardCharsets.UTF_8);
    Entry.Kind kind = index == 1 ? Entry.Kind.RULES : Entry.Kind.LEADER;
    return JournalLog.logEntry(new Entry(index, kind, first.now(), payload, term));
  }

  @Override
  public LogEntry voters(long term, long index, SortedSet<String> voters) {
    byte[] names = String.join("\n", voters).getBytes(StandardCharsets.UTF_8);
    return JournalLog.logEntry(new Entry(index, Entry.Kind.VOTERS, first.now(), names, term));
  }
}
