package org.payersim.replica;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.payersim.journal.Entry;
import org.payersim.replica.protocol.LogEntry;
import org.payersim.replica.protocol.Message;

/** Messages as bytes. */
final class MessageCodec {
  private static final int ASK_VOTE = 1;
  private static final int VOTE = 2;
  private static final int APPEND = 3;
  private static final int APPENDED = 4;
  private static final int JOIN = 5;

  /** No message hands on more. */
  private static final int MOST_ENTRIES = 1 << 20;

  private MessageCodec() {}

  static byte[] encode(Message message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      switch (message) {
        case Message.AskVote ask -> {
          out.writeByte(ASK_VOTE);
          out.writeLong(ask.term());
          out.writeLong(ask.lastIndex());
          out.writeLong(ask.lastTerm());
          out.writeBoolean(ask.trial());
        }
        case Message.Vote vote -> {
          out.writeByte(VOTE);
          out.writeLong(vote.asked());
          out.writeLong(vote.term());
          out.writeBoolean(vote.granted());
          out.writeBoolean(vote.trial());
        }
        case Message.Append append -> write(append, out);
        case Message.Appended answer -> {
          out.writeByte(APPENDED);
          out.writeLong(answer.term());
          out.writeBoolean(answer.taken());
          out.writeLong(answer.index());
          out.writeLong(answer.sentAt());
        }
        case Message.Join join -> out.writeByte(JOIN);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Message.Append append, DataOutputStream out) throws IOException {
    out.writeByte(APPEND);
    out.writeLong(append.term());
    out.writeLong(append.previous());
    out.writeLong(append.previousTerm());
    out.writeLong(append.committed());
    out.writeLong(append.sentAt());
    out.writeInt(append.entries().size());
    for (LogEntry entry : append.entries()) {
      out.writeInt(entry.bytes().length);
      out.write(entry.bytes());
    }
  }

  /**
   * A message that {@link #encode} made.
   *
   * @throws org.payersim.journal.DamagedJournalException if an entry is not as it was
   * @throws IOException if it is none
   */
  static Message decode(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int kind = in.readByte();
      return switch (kind) {
        case ASK_VOTE ->
            new Message.AskVote(in.readLong(), in.readLong(), in.readLong(), in.readBoolean());
        case VOTE ->
            new Message.Vote(in.readLong(), in.readLong(), in.readBoolean(), in.readBoolean());
        case APPEND -> append(in, bytes.length);
        case APPENDED ->
            new Message.Appended(in.readLong(), in.readBoolean(), in.readLong(), in.readLong());
        case JOIN -> new Message.Join();
        default -> throw new IOException("no message of a replica: " + kind);
      };
    }
  }

  private static Message.Append append(DataInputStream in, int longest) throws IOException {
    long term = in.readLong();
    long previous = in.readLong();
    long previousTerm = in.readLong();
    long committed = in.readLong();
    long sentAt = in.readLong();
    int count = in.readInt();
    if (count < 0 || count > MOST_ENTRIES) {
      throw new IOException("a message with " + count + " entries");
    }
    List<LogEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int length = in.readInt();
      if (length < 0 || length > longest) {
        throw new IOException("an entry of " + length + " bytes");
      }
      entries.add(JournalLog.logEntry(Entry.decode(in.readNBytes(length))));
    }
    return new Message.Append(term, previous, previousTerm, entries, committed, sentAt);
  }
}
