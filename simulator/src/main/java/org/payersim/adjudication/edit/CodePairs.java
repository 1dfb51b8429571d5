package org.payersim.adjudication.edit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Rendered;
import org.payersim.reference.CodeKey;
import org.payersim.reference.CodePair;
import org.payersim.reference.DatedTable;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Is the procedure the second of a pair whose first the same physician rendered that day, on this
 * claim or an earlier one? CO-236 N20, or CO-231 where the two exclude each other, unless the pair
 * allows an NCCI modifier and either code has one. If the second was paid before the first came in,
 * the first is paid all the same and the fact noted: only a correction can take the other back. A
 * line denied by this stage still counts as the first of another pair, so that the order of lines
 * changes nothing. Source: CMS, Medicare NCCI Policy Manual, chapter I, section E; our own decision
 * for the order of arrival.
 */
public final class CodePairs extends CodeEdit {
  private static final Set<String> NCCI_MODIFIERS =
      Set.of(
          "E1", "E2", "E3", "E4", "FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "TA",
          "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "LT", "RT", "LC", "LD", "RC", "LM",
          "RI", "24", "25", "57", "58", "78", "79", "27", "59", "91", "XE", "XS", "XP", "XU");

  /** It is not paid beside the other. */
  public record PartOf(String procedure, String other, String where) implements Finding {}

  /** The two exclude each other. */
  public record Exclusive(String procedure, String other, String where) implements Finding {}

  /** A modifier sets the pair aside. */
  public record SetAside(String procedure, String other, String where) implements Finding {}

  /** The second of the pair was paid before. */
  public record SecondPaidBefore(String procedure, String other, String where) implements Finding {}

  public CodePairs() {
    super(TableKind.CODE_PAIRS, TableKind.CODE_PAIRS_OUTPATIENT);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    long own = CodeKey.of(code(line));
    Optional<Verdict> milder = Optional.empty();
    List<Rendered> services = line.claim().services();
    for (int i = 0; i < services.size(); i++) {
      Rendered other = services.get(i);
      if (isSameDay(other, line) && isBySamePhysician(other, line)) {
        long theirs = CodeKey.of(other.procedure().code());
        int asSecond = find(table(line), line, CodeKey.pair(theirs, own));
        if (asSecond != DatedTable.ABSENT) {
          Verdict verdict = second(line, other, CodePair.unpack(asSecond));
          if (verdict.denial().isPresent()) {
            return Optional.of(verdict);
          }
          milder = Optional.of(verdict);
        } else if (other.line().isEmpty()) {
          Optional<Verdict> first = asFirst(line, other, CodeKey.pair(own, theirs));
          milder = first.isPresent() ? first : milder;
        }
      }
    }
    return milder;
  }

  private static Verdict second(LineWorksheet line, Rendered other, CodePair pair) {
    String procedure = code(line);
    String first = other.procedure().code();
    if (pair.modifierAllowed()
        && (isSetAside(line.service().procedure().modifiers())
            || isSetAside(other.procedure().modifiers()))) {
      return new Verdict(new SetAside(procedure, first, other.where()), Optional.empty());
    }
    return pair.exclusive()
        ? new Verdict(
            new Exclusive(procedure, first, other.where()),
            Optional.of(reason(line, EditReason.MUTUALLY_EXCLUSIVE)))
        : new Verdict(
            new PartOf(procedure, first, other.where()),
            Optional.of(reason(line, EditReason.CODE_PAIR)));
  }

  private Optional<Verdict> asFirst(LineWorksheet line, Rendered other, long pair) {
    int packed = find(table(line), line, pair);
    boolean setAside =
        packed != DatedTable.ABSENT
            && CodePair.unpack(packed).modifierAllowed()
            && (isSetAside(line.service().procedure().modifiers())
                || isSetAside(other.procedure().modifiers()));
    return packed == DatedTable.ABSENT || setAside
        ? Optional.empty()
        : Verdict.passes(new SecondPaidBefore(code(line), other.procedure().code(), other.where()));
  }

  private static boolean isSetAside(List<String> modifiers) {
    for (int i = 0; i < modifiers.size(); i++) {
      if (NCCI_MODIFIERS.contains(modifiers.get(i))) {
        return true;
      }
    }
    return false;
  }
}
