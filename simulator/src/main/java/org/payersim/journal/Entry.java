package org.payersim.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One entry of the journal.
 *
 * @param sequence place in the journal, from 1 on without gaps
 * @param kind what happened
 * @param at when, by the payer's clock: the only time a replay knows
 * @param payload what it is about
 * @param term under which of the replicas' leaders it was written, 0 where one payer keeps its
 *     journal alone
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
public record Entry(long sequence, Kind kind, LocalDateTime at, byte[] payload, long term) {
  /** The longest key a sender may give a delivery, in characters. */
  public static final int LONGEST_KEY = 255;

  /** One of a payer that keeps its journal alone. */
  public Entry(long sequence, Kind kind, LocalDateTime at, byte[] payload) {
    this(sequence, kind, at, payload, 0);
  }

  /** What an entry records; the number stands in the file and is never reused. */
  public enum Kind {
    /** A delivery of X12; the payload is its bytes. */
    INTERCHANGE(1),
    /** A delivery of X12; the payload is a {@link BodyFile}. */
    INTERCHANGE_IN_FILE(2),
    /** The rules changed. */
    RULES(3),
    /** The payer's clock was set. */
    CLOCK(4),
    /** An examiner did something about a claim that waits. */
    EXAMINER(5),
    /** An appeal was filed or answered. */
    APPEAL(6),
    /** Final claims were decided again. */
    REPROCESS(7),
    /** A delivery whose sender gave it a key; the payload is the key and the bytes. */
    KEYED_INTERCHANGE(8),
    /** A delivery whose sender gave it a key; the payload is the key and a {@link BodyFile}. */
    KEYED_INTERCHANGE_IN_FILE(9),
    /** Time passed: what is due by then happens. */
    DUE(10),
    /** An examiner decided a review that waits. */
    REVIEW(11),
    /** A replica began to lead; the payload is its name. */
    LEADER(12),
    /** Others keep the journal from here on; the payload is their names, a line each. */
    VOTERS(13),
    /** A document was taken by whom it was sent to; the payload is by which way, and its id. */
    HANDED(14);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    /** The number that stands in the journal. */
    public int number() {
      return number;
    }

    /** Whether it is a delivery of X12, wherever its bytes stand. */
    public boolean isDelivery() {
      return switch (this) {
        case INTERCHANGE, INTERCHANGE_IN_FILE, KEYED_INTERCHANGE, KEYED_INTERCHANGE_IN_FILE -> true;
        case RULES, CLOCK, EXAMINER, APPEAL, REPROCESS, DUE, REVIEW, LEADER, VOTERS, HANDED ->
            false;
      };
    }

    /** The kind with this number; empty if this version knows none. */
    public static Optional<Kind> find(int number) {
      for (Kind kind : values()) {
        if (kind.number == number) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /** All of it as bytes, with checksums. */
  public byte[] encode() {
    return EntryFile.encode(this).array();
  }

  /**
   * One that {@link #encode} made.
   *
   * @throws DamagedJournalException if it is not as it was made
   */
  public static Entry decode(byte[] encoded) throws IOException {
    return EntryFile.decode(encoded);
  }

  /**
   * What is to become an entry.
   *
   * @param kind what happened
   * @param payload what it is about
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once and never written to
  public record Draft(Kind kind, byte[] payload) {
    /**
     * A received delivery.
     *
     * @param file where its bytes stand, if not in the entry itself
     * @param key what its sender calls it, if anything
     */
    public static Draft delivery(Body body, Optional<BodyFile> file, Optional<String> key) {
      byte[] content = file.isPresent() ? file.get().encode() : body.bytes();
      if (key.isPresent()) {
        return new Draft(
            file.isPresent() ? Kind.KEYED_INTERCHANGE_IN_FILE : Kind.KEYED_INTERCHANGE,
            keyed(key.get(), content));
      }
      return new Draft(file.isPresent() ? Kind.INTERCHANGE_IN_FILE : Kind.INTERCHANGE, content);
    }
  }

  /** What stands in an entry for a delivery with this key, with its bytes or its file. */
  private static byte[] keyed(String key, byte[] content) {
    byte[] name = key.getBytes(StandardCharsets.US_ASCII);
    if (name.length > LONGEST_KEY) {
      throw new IllegalArgumentException("a key has up to " + LONGEST_KEY + " characters");
    }
    return ByteBuffer.allocate(1 + name.length + content.length)
        .put((byte) name.length)
        .put(name)
        .put(content)
        .array();
  }

  /** Bytes of what it is about, wherever they stand. */
  public long length() {
    return bodyFile().map(BodyFile::length).orElse((long) payload.length);
  }

  /** CRC-32C of all that stands of it in the journal: tells it from another in the same place. */
  public int mark() {
    CRC32C crc = new CRC32C();
    crc.update(EntryFile.encode(this));
    return (int) crc.getValue();
  }

  /** Whether it is a delivery of X12. */
  public boolean isDelivery() {
    return kind.isDelivery();
  }

  /** The key its sender gave a delivery, by which it is known when it is sent again. */
  public Optional<String> key() {
    int length = keyLength();
    return length == 0
        ? Optional.empty()
        : Optional.of(new String(payload, 1, length - 1, StandardCharsets.US_ASCII));
  }

  /** The bytes of a delivery that stands in the entry itself. */
  public byte[] delivery() {
    return Arrays.copyOfRange(payload, keyLength(), payload.length);
  }

  /** Where the bytes of the delivery stand, if not in the entry itself. */
  public Optional<BodyFile> bodyFile() {
    return switch (kind) {
      case INTERCHANGE_IN_FILE, KEYED_INTERCHANGE_IN_FILE ->
          Optional.of(BodyFile.decode(delivery()));
      case INTERCHANGE,
          KEYED_INTERCHANGE,
          RULES,
          CLOCK,
          EXAMINER,
          APPEAL,
          REPROCESS,
          DUE,
          REVIEW,
          LEADER,
          VOTERS,
          HANDED ->
          Optional.empty();
    };
  }

  /** How many bytes of the payload are the key and its length. */
  private int keyLength() {
    return switch (kind) {
      case KEYED_INTERCHANGE, KEYED_INTERCHANGE_IN_FILE -> 1 + (payload[0] & 0xff);
      case INTERCHANGE,
          INTERCHANGE_IN_FILE,
          RULES,
          CLOCK,
          EXAMINER,
          APPEAL,
          REPROCESS,
          DUE,
          REVIEW,
          LEADER,
          VOTERS,
          HANDED ->
          0;
    };
  }
}
