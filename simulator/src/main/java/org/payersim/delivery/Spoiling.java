package org.payersim.delivery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.payersim.control.FaultAction;

/**
 * Makes of a sound document what goes out instead of it.
 *
 * @param pieces what goes out, in order
 * @param done what was done, in words
 */
record Spoiling(List<byte[]> pieces, String done) {
  private static final long ONE_MILLION = 1_000_000;

  /** Absent if this document has nothing that could be spoiled so. */
  static Optional<Spoiling> of(FaultAction.OfDocuments action, byte[] document) {
    return switch (action) {
      case FaultAction.Duplicate duplicate -> Optional.of(copies(document, duplicate.times()));
      case FaultAction.Split split -> Optional.of(split(document, split.parts()));
      case FaultAction.Truncate cut -> Optional.of(cut(document, cut.part().millionths()));
      case FaultAction.WrongNumber wrong -> number(document, wrong.element());
      case FaultAction.Unbalance unbalance ->
          amount(
              document,
              unbalance.element(),
              BigDecimal.valueOf(unbalance.by().cents()).movePointLeft(2));
      case FaultAction.Partial partial -> partial(document);
      case FaultAction.Lose lose -> Optional.of(new Spoiling(List.of(), "lost"));
      case FaultAction.Late late -> whole(document, "sent later by " + late.by());
      case FaultAction.RemittanceFirst first -> whole(document, "sent after a remittance");
      case FaultAction.Reorder reorder -> whole(document, "sent behind the next");
      case FaultAction.Merge merge -> whole(document, "kept for the next, and sent as one with it");
      case FaultAction.Unfinished file ->
          whole(document, "half written under its name for " + file.time());
      case FaultAction.Renamed file ->
          whole(document, "put into a file that is renamed after " + file.after());
    };
  }

  private static Optional<Spoiling> whole(byte[] document, String done) {
    return Optional.of(new Spoiling(List.of(document), done));
  }

  private static Spoiling copies(byte[] document, int times) {
    List<byte[]> copies = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      copies.add(document);
    }
    return new Spoiling(copies, "sent " + times + " times");
  }

  private static Spoiling split(byte[] document, int parts) {
    List<byte[]> pieces = EditedDocument.of(document).pieces(parts);
    return new Spoiling(pieces, "cut into " + pieces.size() + " pieces");
  }

  private static Spoiling cut(byte[] document, long millionths) {
    int left = (int) Math.max(1, document.length * millionths / ONE_MILLION);
    return new Spoiling(
        List.of(Arrays.copyOf(document, left)),
        "cut off after " + left + " of " + document.length + " bytes");
  }

  private static Optional<Spoiling> number(byte[] document, String element) {
    EditedDocument edited = EditedDocument.of(document);
    int at = edited.last(element.substring(0, 2).equals("IE") ? "IEA" : element.substring(0, 2));
    int place = element.charAt(element.length() - 1) - '0';
    if (at < 0) {
      return Optional.empty(); // a TA1 has neither groups nor sets
    }
    String before = edited.element(at, place);
    String higher = Long.toString(Long.parseLong(before) + 1);
    String after = "0".repeat(Math.max(0, before.length() - higher.length())) + higher;
    edited.set(at, place, after);
    return changed(edited, element, before, after);
  }

  private static Optional<Spoiling> amount(byte[] document, String element, BigDecimal by) {
    EditedDocument edited = EditedDocument.of(document);
    int at = edited.first(element.substring(0, 3), 0);
    int place = element.charAt(element.length() - 1) - '0';
    if (at < 0) {
      return Optional.empty(); // no adjustment, or no lines
    }
    String before = edited.element(at, place);
    String after = new BigDecimal(before).add(by).stripTrailingZeros().toPlainString();
    edited.set(at, place, after);
    return changed(edited, element, before, after);
  }

  private static Optional<Spoiling> changed(
      EditedDocument edited, String element, String before, String after) {
    return whole(edited.bytes(), element + " is " + after + ", was " + before);
  }

  /** The last AK2 loop is gone; AK9 says P, and of one accepted set less. */
  private static Optional<Spoiling> partial(byte[] document) {
    EditedDocument edited = EditedDocument.of(document);
    int from = edited.last("AK2");
    int to = from < 0 ? -1 : edited.first("AK9", from);
    if (to < 0) {
      return Optional.empty();
    }
    String set = edited.element(from, 2);
    edited.set(to, 1, "P");
    long accepted = Long.parseLong(edited.element(to, 4));
    edited.set(to, 4, Long.toString(Math.max(0, accepted - 1)));
    int trailer = edited.first("SE", to);
    long segments = Long.parseLong(edited.element(trailer, 1));
    edited.set(trailer, 1, Long.toString(segments - (to - from)));
    edited.remove(from, to);
    return whole(edited.bytes(), "says nothing of set " + set);
  }
}
