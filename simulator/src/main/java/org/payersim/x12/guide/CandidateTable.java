package org.payersim.x12.guide;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.payersim.x12.syntax.Segment;

/**
 * The places a segment of one identifier may have, seen from a loop that is open: found by the code
 * that tells them apart, where one element does that for all of them.
 */
final class CandidateTable {
  private static final Candidate[] NOWHERE = {};

  /** Every place, the innermost loop first. */
  final Candidate[] all;

  private final int telling;
  private final CodeSet codes;
  private final Candidate[][] byCode;

  CandidateTable(List<Candidate> found) {
    all = found.toArray(NOWHERE);
    int[] elements =
        found.stream().mapToInt(c -> c.telling).filter(t -> t > 0).distinct().toArray();
    telling = elements.length == 1 ? elements[0] : 0;
    Set<Integer> told = new LinkedHashSet<>();
    for (Candidate candidate : found) {
      for (int code : candidate.codes) {
        told.add(code);
      }
    }
    codes = new CodeSet(told.stream().mapToInt(Integer::intValue).toArray());
    byCode = new Candidate[codes.size()][];
    Arrays.fill(byCode, with(0));
    for (int code : told) {
      byCode[codes.slot(code)] = with(code);
    }
  }

  private Candidate[] with(int code) {
    return Arrays.stream(all)
        .filter(c -> c.telling == 0 || ElementRule.contains(c.codes, code))
        .map(Candidate::told)
        .toArray(Candidate[]::new);
  }

  /** The places that come into question for this segment, in the order of {@link #all}. */
  Candidate[] of(Segment segment) {
    return telling == 0 ? all : byCode[codes.slot(segment.packedFirst(telling))];
  }
}
