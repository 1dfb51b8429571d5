package org.payersim.x12;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.ClaimType;
import org.payersim.x12.guide.Guide;
import org.payersim.x12.syntax.ByteSource;
import org.payersim.x12.syntax.Delimiters;
import org.payersim.x12.syntax.SegmentReader;

/**
 * Checks sets of claims of one kind and takes the claims of those that are sound; of long sets the
 * next one is checked meanwhile.
 */
final class ClaimSets implements SetContent {
  private final SegmentReader reader;
  private final InboundReceiver receiver;
  private final SetCheck check;
  private final ClaimReader claims;
  private final List<CheckAhead> ahead;
  private final long worthIt;
  private Placements placements;
  private int turn;
  private long begin;

  /**
   * The sets of a source.
   *
   * @param reader stands where the source is read
   * @param worthIt of sets of so many bytes the next one is checked ahead
   */
  ClaimSets(
      SegmentReader reader,
      ByteSource source,
      long worthIt,
      ClaimType type,
      InboundSettings settings,
      InboundReceiver receiver,
      Values values) {
    Guide guide = ClaimGuide.of(type);
    this.reader = reader;
    this.worthIt = worthIt;
    this.receiver = receiver;
    this.check = new SetCheck(reader, guide, settings);
    this.claims = new ClaimReader(reader, type, receiver::claim, values);
    this.placements = check.placements();
    this.ahead =
        source.size() / 2 < worthIt
            ? List.of()
            : List.of(
                new CheckAhead(source, guide, settings), new CheckAhead(source, guide, settings));
  }

  /** Checks the set whose ST the reader stands on; the reader then stands behind it. */
  TransactionSetResult check(GroupHeader group, Delimiters delimiters, int faultLimit)
      throws IOException {
    begin = reader.segment().position();
    Optional<CheckAhead.Checked> known =
        ahead.isEmpty() ? Optional.empty() : ahead.get(turn).take(begin);
    if (known.isEmpty()) {
      placements = check.placements();
      return check.check(group, delimiters, faultLimit);
    }
    placements = ahead.get(turn).placements();
    reader.seek(known.get().end());
    return known.get().result();
  }

  /**
   * The claims of the set just checked will be taken: time to check the next.
   *
   * @param faultLimit how many of its faults may be listed
   */
  void checkNext(GroupHeader group, Delimiters delimiters, int faultLimit) {
    if (!ahead.isEmpty() && reader.position() - begin >= worthIt) {
      turn = 1 - turn;
      ahead.get(turn).begin(reader.position(), group, delimiters, faultLimit);
    }
  }

  @Override
  public void read(InterchangeHeader interchange, GroupHeader group, TransactionSetResult set)
      throws IOException {
    claims.read(interchange, group, set, placements, receiver::batchOpened);
    receiver.batchClosed();
  }

  /** Nothing more is read once this returns. */
  void end() {
    ahead.forEach(CheckAhead::end);
  }
}
