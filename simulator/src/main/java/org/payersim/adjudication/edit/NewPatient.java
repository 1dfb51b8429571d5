package org.payersim.adjudication.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Rendered;
import org.payersim.reference.CodeKey;
import org.payersim.reference.DatedTable;
import org.payersim.reference.TableKind;
import org.payersim.reference.VisitKind;
import org.payersim.rules.EditReason;

/**
 * Is the patient new to the practice, as the code says? Not if the same physician, or one of his
 * specialty in his practice, saw him in a visit within the three years before: CO-B16. Source: CMS
 * Pub. 100-04, chapter 12, section 30.6.7; CARC B16.
 */
public final class NewPatient extends CodeEdit {
  private static final int YEARS = 3;

  /** He was seen before. */
  public record SeenBefore(String procedure, LocalDate earlier, String where) implements Finding {}

  public NewPatient() {
    super(TableKind.VISITS);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    int packed = find(TableKind.VISITS, line);
    if (packed == DatedTable.ABSENT || VisitKind.unpack(packed) != VisitKind.NEW) {
      return Optional.empty();
    }
    LocalDate day = line.service().service().from();
    List<Rendered> services = line.claim().services();
    for (int i = 0; i < services.size(); i++) {
      Rendered other = services.get(i);
      LocalDate earlier = other.days().from();
      if (earlier.isBefore(day)
          && !earlier.isBefore(day.minusYears(YEARS))
          && find(TableKind.VISITS, line, CodeKey.of(other.procedure().code())) != DatedTable.ABSENT
          && isBySamePhysician(other, line)) {
        return Verdict.denied(
            new SeenBefore(code(line), earlier, other.where()),
            reason(line, EditReason.NOT_A_NEW_PATIENT));
      }
    }
    return Optional.empty();
  }
}
