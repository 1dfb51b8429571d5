package org.payersim.adjudication.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.ClaimStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Rendered;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.claim.ClaimType;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Diagnosis;
import org.payersim.code.Reason;
import org.payersim.reference.CodeKey;
import org.payersim.reference.DatedTable;
import org.payersim.reference.FeeIndicators;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * An edit that rests on a code table. Without the table it costs one look; with it, every open line
 * is judged before any is denied, so that the order of lines changes nothing.
 */
abstract class CodeEdit extends ClaimStage {
  private final TableKind table;
  private final TableKind ofHospitals;

  CodeEdit(TableKind table) {
    this(table, table);
  }

  /** Outpatient hospitals have a table of their own, if it is loaded. */
  CodeEdit(TableKind table, TableKind ofHospitals) {
    this.table = table;
    this.ofHospitals = ofHospitals;
  }

  /** The table that holds for the line's kind of claim. */
  final TableKind table(LineWorksheet line) {
    return line.claim().claim().type() == ClaimType.INSTITUTIONAL
            && line.claim().rules().tables().has(ofHospitals)
        ? ofHospitals
        : table;
  }

  /** What the edit makes of an open line; nothing if the line does not concern it. */
  abstract Optional<Verdict> judge(LineWorksheet line);

  @Override
  protected final void decide(Worksheet claim) {
    if (!claim.rules().tables().has(table) && !claim.rules().tables().has(ofHospitals)) {
      return;
    }
    List<Judged> judged = List.of(); // mostly it stays so
    for (int i = 0; i < claim.size(); i++) {
      LineWorksheet line = claim.line(i);
      Optional<Verdict> verdict = line.isDenied() ? Optional.empty() : judge(line);
      if (verdict.isPresent()) {
        judged = judged.isEmpty() ? new ArrayList<>(claim.size()) : judged;
        judged.add(new Judged(line, verdict.get()));
      }
    }
    for (int i = 0; i < judged.size(); i++) {
      apply(judged.get(i).line(), judged.get(i).verdict());
    }
  }

  private record Judged(LineWorksheet line, Verdict verdict) {}

  private void apply(LineWorksheet line, Verdict verdict) {
    if (verdict.waits()) {
      line.pend(this, verdict.finding(), verdict.denial().orElseThrow());
    } else if (verdict.denial().isPresent()) {
      line.deny(this, verdict.finding(), verdict.denial().get());
    } else {
      line.note(this, verdict.finding());
    }
  }

  static String code(LineWorksheet line) {
    return line.service().procedure().code();
  }

  static Reason reason(LineWorksheet line, EditReason edit) {
    return line.claim().rules().reason(edit);
  }

  /** The table's value for a key on the line's first day, or {@link DatedTable#ABSENT}. */
  static int find(TableKind table, LineWorksheet line, long key) {
    return line.claim().rules().tables().find(table, key, line.service().service().from());
  }

  static int find(TableKind table, LineWorksheet line) {
    return find(table, line, CodeKey.of(code(line)));
  }

  /** The diagnoses the line points to, by their codes. */
  static List<String> diagnoses(LineWorksheet line) {
    List<Diagnosis> all = line.claim().claim().diagnoses();
    List<String> codes = new ArrayList<>(4);
    for (int position : line.service().diagnosisPointers()) {
      if (position >= 1 && position <= all.size()) {
        codes.add(all.get(position - 1).code());
      }
    }
    return codes;
  }

  /** What a table has for the longest beginning of a diagnosis, or {@link DatedTable#ABSENT}. */
  static int findBeginning(TableKind table, LineWorksheet line, String diagnosis) {
    for (int end = diagnosis.length(); end > 0; end--) {
      int value = find(table, line, CodeKey.of(diagnosis, 0, end));
      if (value != DatedTable.ABSENT) {
        return value;
      }
    }
    return DatedTable.ABSENT;
  }

  /** The fee schedule's indicators of a code, if it has any on the line's day. */
  static Optional<FeeIndicators> indicators(LineWorksheet line, String code) {
    int packed = find(TableKind.INDICATORS, line, CodeKey.of(code));
    return packed == DatedTable.ABSENT
        ? Optional.empty()
        : Optional.of(FeeIndicators.unpack(packed));
  }

  /** Whether a service is another than this line, not denied, and by the same physician. */
  static boolean isBySamePhysician(Rendered other, LineWorksheet line) {
    return !other.is(line)
        && other.counts()
        && line.claim().rules().areOnePhysician(other.npi(), line.renderingNpi());
  }

  static boolean isSameDay(Rendered other, LineWorksheet line) {
    DateSpan days = line.service().service();
    return other.days().from().equals(days.from());
  }

  static boolean hasOneOf(List<String> modifiers, String... wanted) {
    for (String modifier : wanted) {
      if (modifiers.contains(modifier)) {
        return true;
      }
    }
    return false;
  }
}
