package org.payersim.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import org.payersim.adjudication.AdjudicatedClaim;

/**
 * Every claim decided, with its rulings, in an append-only file: what explanations are read from.
 * It can be made again from the journal and is therefore forced to disk only where a snapshot tells
 * of its length.
 *
 * <p>Claims stand in blocks of those decided together. In front of each block stand the hashes of
 * its claims' numbers, so that looking for a claim reads a few bytes a claim and decodes one block.
 */
public final class DeterminationLog implements Closeable {
  /** Name of the log in a folder of results. */
  public static final String FILE = "determinations.log";

  private static final int HEAD = 12;
  private static final int KEYS = 8;

  /** Bytes a claim takes, more or less; a block of larger ones grows. */
  private static final int USUAL_SIZE = 1500;

  private static final RecordCodec<Block> CODEC = RecordCodec.of(Block.class);

  private final FileChannel channel;
  private final RecentBlocks recent = new RecentBlocks();
  private final BlockIndex index = new BlockIndex();
  private volatile long size;
  private volatile long claims;

  /** Claims decided together, and on what day by the payer's clock. */
  record Block(LocalDate decidedOn, List<AdjudicatedClaim> claims) {}

  /**
   * Where a block stands.
   *
   * @param at where it begins
   * @param whole its length in bytes
   * @param claims how many it has
   */
  record Extent(long at, int whole, int claims) {}

  private DeterminationLog(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  /** An empty log; what stood in the file is gone. */
  public static DeterminationLog create(Path file) throws IOException {
    return resume(file, 0);
  }

  /**
   * A log that goes on behind its first so many bytes; what stood behind them is gone.
   *
   * @throws DamagedJournalException if it is shorter
   */
  public static DeterminationLog resume(Path file, long length) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.size() < length) {
      channel.close();
      throw new DamagedJournalException("the determination log is shorter than it was");
    }
    channel.truncate(length);
    return new DeterminationLog(channel);
  }

  /** Bytes of all blocks. */
  public long size() {
    return size;
  }

  /** Forces all blocks to disk. */
  public void force() throws IOException {
    channel.force(false);
  }

  /** An existing log, to look claims up in. */
  public static DeterminationLog open(Path file) throws IOException {
    return new DeterminationLog(FileChannel.open(file, StandardOpenOption.READ));
  }

  /**
   * Claims decided together, in the form they have in the log. Any thread may do this; it is most
   * of the work.
   *
   * @param decidedOn the day, by the payer's clock
   * @param claims at least one
   */
  public static EncodedBlock encode(LocalDate decidedOn, List<AdjudicatedClaim> claims) {
    int head = HEAD + KEYS * claims.size();
    BinaryOutput output = new BinaryOutput(head + USUAL_SIZE * claims.size());
    output.skip(head);
    CODEC.encode(new Block(decidedOn, claims), output);
    ByteBuffer bytes = ByteBuffer.wrap(output.array(), 0, output.size());
    bytes.putInt(0).putInt(output.size() - head).putInt(claims.size());
    for (AdjudicatedClaim claim : claims) {
      bytes.putInt(claim.claim().patientControlNumber().hashCode());
      bytes.putInt(claim.payerControlNumber().hashCode());
    }
    bytes.rewind();
    bytes.putInt(0, crc(bytes));
    return new EncodedBlock(bytes);
  }

  /**
   * Claims ready to be appended.
   *
   * @param bytes head, keys and claims
   */
  public record EncodedBlock(ByteBuffer bytes) {}

  /** Appends claims decided together. */
  public synchronized void append(EncodedBlock block) throws IOException {
    ByteBuffer bytes = block.bytes().duplicate();
    long at = size;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
    ByteBuffer content = block.bytes();
    int keys = KEYS * content.getInt(8);
    index.add(size, content.limit(), content.slice(HEAD, keys));
    size = at;
    claims += content.getInt(8);
  }

  /** How many decisions were appended since it was opened. */
  public long claims() {
    return claims;
  }

  /**
   * Reads it from its beginning.
   *
   * @param skipped so many decisions are passed over
   */
  public DecisionReader reader(long skipped) {
    return new DecisionReader(this, skipped);
  }

  /** The block that begins here; empty if the log ends before it does. */
  Optional<Extent> extentAt(long at) throws IOException {
    long end = size;
    if (end - at < HEAD) {
      return Optional.empty();
    }
    ByteBuffer head = read(at, HEAD);
    int length = head.getInt(4);
    int claims = head.getInt(8);
    long whole = (long) HEAD + (long) KEYS * claims + length;
    return length < 0 || claims < 0 || whole > end - at
        ? Optional.empty()
        : Optional.of(new Extent(at, Math.toIntExact(whole), claims));
  }

  /**
   * What stands in a block.
   *
   * @throws DamagedJournalException if it is not as it was written
   */
  Block decode(Extent block) throws IOException {
    return decode(read(block.at(), block.whole()), HEAD + KEYS * block.claims());
  }

  /**
   * The claims known by this number, either the payer's or the provider's own, in the order they
   * were decided.
   *
   * @throws DamagedJournalException if the log is not as it was written
   */
  public List<AdjudicatedClaim> list(String number) throws IOException {
    return list(Set.of(number));
  }

  /** The claims known by any of these numbers, in the order they were decided. */
  public List<AdjudicatedClaim> list(Set<String> numbers) throws IOException {
    indexToEnd();
    List<AdjudicatedClaim> found = new ArrayList<>();
    for (long at : index.find(numbers.stream().mapToInt(String::hashCode).toArray())) {
      ByteBuffer head = read(at, HEAD);
      int before = HEAD + KEYS * head.getInt(8);
      block(at, before + head.getInt(4), before).stream()
          .filter(claim -> isNamed(claim, numbers))
          .forEach(found::add);
    }
    return found;
  }

  /** Of a log that was there before, what was not looked at yet. */
  private void indexToEnd() throws IOException {
    if (index.covered() < size) {
      visit(index.covered(), (at, whole, keys) -> index.add(at, whole, read(at + HEAD, keys)));
    }
  }

  /**
   * The claim of this number of the payer, and those that replaced or voided it, in the order they
   * were decided.
   */
  public List<AdjudicatedClaim> listAbout(String payerControlNumber) throws IOException {
    return list(
        claim ->
            claim.payerControlNumber().equals(payerControlNumber)
                || claim.outcome().findOriginal().filter(payerControlNumber::equals).isPresent());
  }

  /** Every claim, in the order they were decided: for logs that are short. */
  public List<AdjudicatedClaim> list() throws IOException {
    return list(claim -> true);
  }

  /** Every claim that is wanted, in the order they were decided; reads the whole log. */
  public List<AdjudicatedClaim> list(Predicate<AdjudicatedClaim> wanted) throws IOException {
    List<AdjudicatedClaim> found = new ArrayList<>();
    visit(
        0,
        (at, whole, keys) ->
            block(at, whole, HEAD + keys).stream().filter(wanted).forEach(found::add));
    return found;
  }

  /** What is done with a block: where it begins, how long it and its keys are. */
  private interface BlockVisitor {
    void visit(long at, int whole, int keys) throws IOException;
  }

  /** Goes over the blocks from one on; one whose writer was stopped within it ends the log. */
  private void visit(long from, BlockVisitor visitor) throws IOException {
    Optional<Extent> next = extentAt(from);
    while (next.isPresent()) {
      Extent block = next.get();
      visitor.visit(block.at(), block.whole(), KEYS * block.claims());
      next = extentAt(block.at() + block.whole());
    }
  }

  private List<AdjudicatedClaim> block(long at, int whole, int contentAt) throws IOException {
    Optional<List<AdjudicatedClaim>> known = recent.find(at);
    if (known.isPresent()) {
      return known.get();
    }
    List<AdjudicatedClaim> decoded = decode(read(at, whole), contentAt).claims();
    recent.keep(at, decoded);
    return decoded;
  }

  private static Block decode(ByteBuffer block, int contentAt) throws IOException {
    if (block.getInt(0) != crc(block)) {
      throw new DamagedJournalException("a block of the determination log was changed");
    }
    byte[] content = new byte[block.limit() - contentAt];
    block.get(contentAt, content);
    return CODEC.decode(content);
  }

  private static boolean isNamed(AdjudicatedClaim claim, Set<String> numbers) {
    return numbers.contains(claim.claim().patientControlNumber())
        || numbers.contains(claim.payerControlNumber());
  }

  private ByteBuffer read(long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {}
    return bytes.flip();
  }

  /** Of everything after the checksum itself. */
  private static int crc(ByteBuffer block) {
    CRC32C crc = new CRC32C();
    crc.update(block.slice(4, block.limit() - 4));
    return (int) crc.getValue();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
