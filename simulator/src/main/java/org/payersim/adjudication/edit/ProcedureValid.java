package org.payersim.adjudication.edit;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.reference.TableKind;
import org.payersim.rules.EditReason;

/**
 * Was the procedure code valid on the day of service? CO-181 N56 if a table has it for other days
 * only, or if a complete table does not have it and the payer denies unknown codes. Source: 45 CFR
 * 162.1002; CARC 181.
 */
public final class ProcedureValid extends CodeEdit {
  /** A table has it, but not on that day. */
  public record NotOnThatDay(String procedure, LocalDate service) implements Finding {}

  /** No table has it, and one should. */
  public record NoSuchCode(String procedure) implements Finding {}

  /** No table has it though one should; this payer takes it all the same. */
  public record UnknownButTaken(String procedure) implements Finding {}

  public ProcedureValid() {
    super(TableKind.PROCEDURES);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    String code = code(line);
    LocalDate day = line.service().service().from();
    return switch (line.claim().rules().tables().validity(TableKind.PROCEDURES, code, day)) {
      case VALID, UNKNOWN -> Optional.empty();
      case ON_OTHER_DAYS ->
          Verdict.denied(new NotOnThatDay(code, day), reason(line, EditReason.PROCEDURE_NOT_VALID));
      case MISSING ->
          line.claim().rules().edits().denyUnknownCodes()
              ? Verdict.denied(new NoSuchCode(code), reason(line, EditReason.PROCEDURE_NOT_VALID))
              : Verdict.passes(new UnknownButTaken(code));
    };
  }
}
