package org.payersim.adjudication.edit;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.claim.Diagnosis;
import org.payersim.reference.CodeKey;
import org.payersim.reference.DatedTable;
import org.payersim.reference.ReferenceTable;
import org.payersim.reference.TableKind;
import org.payersim.reference.TableSeries;
import org.payersim.rules.EditReason;

/**
 * Does a diagnosis the line points to make the procedure necessary? Where policies name the
 * procedure, one of them has to name the diagnosis, or how it begins. If none does: CO-50, with
 * N386 for a national policy, else N115; PR-50 if the patient signed a notice (modifier GA).
 * Whatever policies say, GY is PR-96 N425 and GZ is CO-50: the provider says so himself. Source: 42
 * CFR 411.400 and following; CMS Pub. 100-04, chapter 23, section 20.9 and chapter 30, section 50.
 */
public final class MedicalNecessity extends CodeEdit {
  private static final int SHORTEST = 3;

  /** A policy names procedure and diagnosis. */
  public record Supported(String procedure, String diagnosis, String policy) implements Finding {}

  /** A policy names the procedure, and none of the line's diagnoses. */
  public record NotSupported(String procedure, String policy, boolean noticeSigned)
      implements Finding {}

  /** Modifier GZ. */
  public record ExpectedNotNecessary(String procedure) implements Finding {}

  /** Modifier GY. */
  public record StatutorilyExcluded(String procedure) implements Finding {}

  public MedicalNecessity() {
    super(TableKind.NECESSITY);
  }

  @Override
  Optional<Verdict> judge(LineWorksheet line) {
    List<String> modifiers = line.service().procedure().modifiers();
    if (modifiers.contains("GY")) {
      return Verdict.denied(
          new StatutorilyExcluded(code(line)), reason(line, EditReason.STATUTORILY_EXCLUDED));
    }
    if (modifiers.contains("GZ")) {
      return Verdict.denied(
          new ExpectedNotNecessary(code(line)), reason(line, EditReason.EXPECTED_NOT_NECESSARY));
    }
    long procedure = CodeKey.of(code(line));
    int day = (int) line.service().service().from().toEpochDay();
    Optional<ReferenceTable> silent = Optional.empty();
    List<TableSeries> policies = line.claim().rules().tables().list(TableKind.NECESSITY);
    for (int i = 0; i < policies.size(); i++) {
      Optional<ReferenceTable> policy = policies.get(i).on(line.service().service().from());
      if (policy.isPresent()
          && policy.get().rows().find(CodeKey.anyOf(procedure), day) != DatedTable.ABSENT) {
        Optional<String> diagnosis = supporting(line, policy.get(), procedure, day);
        if (diagnosis.isPresent()) {
          return Verdict.passes(new Supported(code(line), diagnosis.get(), policy.get().policy()));
        }
        silent = silent.isPresent() ? silent : policy;
      }
    }
    return silent.isEmpty() ? Optional.empty() : notSupported(line, silent.get());
  }

  private static Optional<String> supporting(
      LineWorksheet line, ReferenceTable policy, long procedure, int day) {
    List<Diagnosis> diagnoses = line.claim().claim().diagnoses();
    for (int position : line.service().diagnosisPointers()) {
      if (position >= 1 && position <= diagnoses.size()) {
        String code = diagnoses.get(position - 1).code();
        for (int end = code.length(); end >= SHORTEST; end--) {
          long pair = CodeKey.pair(procedure, CodeKey.of(code, 0, end));
          if (policy.rows().find(pair, day) != DatedTable.ABSENT) {
            return Optional.of(code);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Verdict> notSupported(LineWorksheet line, ReferenceTable policy) {
    boolean signed = line.service().procedure().hasModifier("GA");
    EditReason local = signed ? EditReason.NOTICE_SIGNED : EditReason.NOT_NECESSARY;
    EditReason national =
        signed ? EditReason.NOTICE_SIGNED_NATIONAL : EditReason.NOT_NECESSARY_NATIONAL;
    return Verdict.denied(
        new NotSupported(code(line), policy.policy(), signed),
        reason(line, policy.national() ? national : local));
  }
}
