package org.payersim.adjudication.edit;

import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.reference.CodeKey;
import org.payersim.reference.DatedTable;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Is the place of service one the procedure belongs to? CO-5 with M77, which names the field at
 * fault; N428 says that the service is not covered there, which is for plans to say. Source: CMS
 * place of service code set; CARC 5.
 */
public final class PlaceFits extends CodeEdit {
  /** It is another. */
  public record DoesNotFit(String place, String procedure) implements Finding {}

  public PlaceFits() {
    super(TableKind.PLACES);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    long code = CodeKey.of(code(line));
    String place = line.service().placeOfService();
    boolean fits =
        find(TableKind.PLACES, line, CodeKey.anyOf(code)) == DatedTable.ABSENT
            || find(TableKind.PLACES, line, CodeKey.pair(code, CodeKey.of(place)))
                != DatedTable.ABSENT;
    return fits
        ? Optional.empty()
        : Verdict.denied(
            new DoesNotFit(place, code(line)), reason(line, EditReason.PLACE_NOT_FITTING));
  }
}
