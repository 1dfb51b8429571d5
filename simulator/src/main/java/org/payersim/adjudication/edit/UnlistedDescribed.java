package org.payersim.adjudication.edit;

import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.claim.ServiceLine;
import org.payersim.reference.DatedTable;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Does a code for what has no code of its own come with a description, in SV101-7 or a note of the
 * line? CO-16 N350 if not. Source: 005010X222A1, SV101-7; RARC N350 speaks of just this.
 */
public final class UnlistedDescribed extends CodeEdit {
  /** There is none. */
  public record NoDescription(String procedure) implements Finding {}

  public UnlistedDescribed() {
    super(TableKind.UNLISTED);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    ServiceLine service = line.service();
    boolean described = !service.procedure().description().isBlank() || !service.notes().isEmpty();
    return described || find(TableKind.UNLISTED, line) == DatedTable.ABSENT
        ? Optional.empty()
        : Verdict.denied(new NoDescription(code(line)), reason(line, EditReason.NOT_DESCRIBED));
  }
}
