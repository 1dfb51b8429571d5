package org.payersim.control;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a payer writes its remittances where the 835 leaves it a choice: the same decision, the same
 * sums, other segments. Whoever posts remittances meets all of them. What each choice is comes from
 * 005010X221A1; which payer makes which is our own invention in the manner of its kind.
 *
 * @param name what it is called
 * @param separators element, component and repetition separator and segment terminator, four
 *     characters
 * @param lineBreaks whether a line feed follows every segment
 * @param reasonsApart whether every reason has a CAS of its own, or up to six of a group share one
 * @param remarks where remark codes stand, and which
 * @param deniedStatus CLP02 of a claim denied on every line: 4, or as if it were paid (1, 2, 3)
 * @param lines whether service lines are reported, with their adjustments
 * @param linesPerClaim after so many lines a claim is split and goes on in another CLP (MA15); 0 is
 *     never
 * @param allowedAmounts whether AMT AU tells what charges are covered, and AMT B6 what is allowed
 * @param references whether REF 1L, EA, G1, G3, CE and 6R tell what the claim said, and its
 *     contract
 * @param oneUnit whether SVC05 says that one unit is paid, or leaves it to be understood
 */
public record Dialect(
    String name,
    String separators,
    boolean lineBreaks,
    boolean reasonsApart,
    Remarks remarks,
    boolean deniedStatus,
    Lines lines,
    int linesPerClaim,
    boolean allowedAmounts,
    boolean references,
    boolean oneUnit) {
  /** Where remark codes (RARC) stand. */
  public enum Remarks {
    /** With their line (LQ); those of the MA series with the claim (MIA, MOA). */
    LINE,
    /** All with the claim (MIA, MOA), as many as it has room for. */
    CLAIM,
    /** Only beside reasons that demand one. */
    DEMANDED
  }

  /** Whether service lines are reported. */
  public enum Lines {
    /** Always. */
    ALL,
    /** Not of a hospital stay: its adjustments stand with the claim. */
    NOT_OF_STAYS,
    /** Never: all adjustments stand with the claim. */
    NONE
  }

  /** CARCs that may not stand without a remark, by their own text. */
  private static final Set<String> DEMANDING =
      Set.of("16", "96", "129", "148", "226", "227", "252", "A1");

  /** What is written when nothing else is asked for. */
  public static final Dialect USUAL =
      new Dialect(
          "usual", "*:^~", false, false, Remarks.LINE, false, Lines.ALL, 0, true, true, true);

  /** Stays without lines, denied claims with status 4. */
  private static final Dialect MEDICARE =
      new Dialect(
          "medicare",
          "*:^~",
          false,
          false,
          Remarks.LINE,
          true,
          Lines.NOT_OF_STAYS,
          0,
          true,
          true,
          true);

  /** A reason a CAS, all remarks with the claim, no amounts. */
  private static final Dialect MEDICAID =
      new Dialect(
          "medicaid", "*:^~", true, true, Remarks.CLAIM, true, Lines.ALL, 0, false, true, true);

  /** Other separators, few remarks, no references. */
  private static final Dialect COMMERCIAL =
      new Dialect(
          "commercial",
          "|<^~",
          false,
          true,
          Remarks.DEMANDED,
          false,
          Lines.ALL,
          0,
          true,
          false,
          false);

  /** Three lines a CLP. */
  private static final Dialect BLUE =
      new Dialect("blue", "*>{~", true, false, Remarks.LINE, true, Lines.ALL, 3, true, true, false);

  /** A line feed ends a segment, no amounts, no references. */
  private static final Dialect DENTAL =
      new Dialect(
          "dental",
          "*:^\n",
          false,
          true,
          Remarks.DEMANDED,
          true,
          Lines.ALL,
          0,
          false,
          false,
          false);

  /** No lines at all. */
  private static final Dialect CLAIM_LEVEL =
      new Dialect(
          "claim-level",
          "*:^~",
          true,
          false,
          Remarks.CLAIM,
          false,
          Lines.NONE,
          0,
          true,
          true,
          true);

  private static final Map<String, Dialect> NAMED = new TreeMap<>();

  static {
    for (Dialect one : List.of(USUAL, MEDICARE, MEDICAID, COMMERCIAL, BLUE, DENTAL, CLAIM_LEVEL)) {
      NAMED.put(one.name(), one);
    }
  }

  public Dialect {
    if (separators.length() != 4 || separators.chars().distinct().count() != 4) {
      throw new IllegalArgumentException("separators are four different characters");
    }
    if (separators.chars().anyMatch(c -> c > 126 || Character.isLetterOrDigit(c) || c == ' ')) {
      throw new IllegalArgumentException("a separator is no letter, digit or blank, and is ASCII");
    }
    if (linesPerClaim < 0) {
      throw new IllegalArgumentException("lines per claim: " + linesPerClaim);
    }
  }

  /** The shipped dialect of this name. */
  public static Optional<Dialect> find(String name) {
    return Optional.ofNullable(NAMED.get(name));
  }

  /** Names of the shipped ones. */
  public static Set<String> names() {
    return Collections.unmodifiableSet(NAMED.keySet());
  }

  /** Whether a reason may not stand without a remark code. */
  public static boolean demandsRemark(String carc) {
    return DEMANDING.contains(carc);
  }
}
