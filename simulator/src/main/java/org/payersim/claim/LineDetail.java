package org.payersim.claim;

import java.util.List;
import org.payersim.money.Money;

/** What a service line says beyond what lines of all kinds of claims say. */
public sealed interface LineDetail {
  /** Whether two lines of one code are about the same: revenue code, teeth, part of the mouth. */
  default boolean isAboutSame(LineDetail other) {
    return switch (this) {
      case Professional none -> true;
      case Institutional own ->
          !(other instanceof Institutional theirs)
              || own.revenueCode().equals(theirs.revenueCode());
      case Dental own ->
          !(other instanceof Dental theirs)
              || (own.teeth().equals(theirs.teeth())
                  && own.oralCavity().equals(theirs.oralCavity()));
    };
  }

  /** Whether they are about quite different ones: no tooth and no part of the mouth in common. */
  default boolean isElsewhere(LineDetail other) {
    return switch (this) {
      case Professional none -> false;
      case Institutional own -> !isAboutSame(other);
      case Dental own ->
          other instanceof Dental theirs
              && (areApart(numbers(own.teeth()), numbers(theirs.teeth()))
                  || areApart(own.oralCavity(), theirs.oralCavity()));
    };
  }

  private static List<String> numbers(List<Tooth> teeth) {
    return teeth.stream().map(Tooth::number).toList();
  }

  private static boolean areApart(List<String> one, List<String> other) {
    return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
  }

  /** A line of a professional claim: nothing more. */
  record Professional() implements LineDetail {
    public static final Professional PLAIN = new Professional();
  }

  /**
   * A line of an institutional claim (SV2).
   *
   * @param revenueCode four digits (SV201)
   * @param nonCovered part of the charge the provider does not ask to be paid (SV207), zero if not
   *     sent
   */
  record Institutional(String revenueCode, Money nonCovered) implements LineDetail {}

  /**
   * A line of a dental claim (SV3, TOO). The days of prior placement, replacement, start and
   * completion are among the line's dates.
   *
   * @param teeth the teeth, possibly none
   * @param oralCavity areas of the mouth (SV304): 00 whole, 01 and 02 arches, 10 to 40 quadrants
   * @param placement prosthesis, crown or inlay (SV305): I initial, R replacement, empty if neither
   */
  record Dental(List<Tooth> teeth, List<String> oralCavity, String placement)
      implements LineDetail {}
}
