package org.payersim.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Quantity;
import org.payersim.transcript.TracedWriter;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * Diagnoses, procedures and the codes of a bill: the HI segments of loop 2300.
 *
 * @param out where they are written
 * @param kind of which 837
 * @param issues where faults go
 */
record CodeLoops(TracedWriter out, ClaimKind kind, Issues issues) {
  private static final String ICD_10_PROCEDURE = "BBQ";

  /** A diagnosis as HI has it. */
  private record Coded(String code, String presentOnAdmission) {}

  void write(Claim claim, SupportingInfo info) {
    out.at("Claim.diagnosis");
    if (kind == ClaimKind.INSTITUTIONAL) {
      institutional(claim, info);
    } else {
      diagnoses(claim.getDiagnosis().stream().map(this::coded).toList(), true);
      surgeries(claim);
    }
    codes("BG", info.list("condition"));
    out.at("Claim");
  }

  /** All in one HI, the first one principal; in one of a hospital the principal stands alone. */
  private void diagnoses(List<Coded> all, boolean together) {
    if (all.isEmpty()) {
      return;
    }
    SegmentWriter segment = code(out.begin("HI"), "ABK", all.get(0));
    for (int i = 1; i < all.size(); i++) {
      if (i == 1 && !together) {
        segment.end();
        segment = out.begin("HI");
      }
      code(segment, "ABF", all.get(i));
    }
    segment.end();
  }

  private static SegmentWriter code(SegmentWriter segment, String qualifier, Coded coded) {
    segment.text(qualifier).component(coded.code());
    if (!coded.presentOnAdmission().isEmpty()) {
      segment.component("").component("").component("").component("").component("").component("");
      segment.component(coded.presentOnAdmission());
    }
    return segment;
  }

  private void institutional(Claim claim, SupportingInfo info) {
    List<Coded> principalFirst = new ArrayList<>();
    ofType(claim, "principal").forEach(principalFirst::add);
    principalFirst.addAll(others(claim));
    if (!principalFirst.isEmpty()) {
      code(out.begin("HI"), "ABK", principalFirst.get(0)).end();
    }
    ofType(claim, "admitting").stream()
        .limit(1)
        .forEach(one -> code(out.begin("HI"), "ABJ", one).end());
    several("APR", ofType(claim, "patientreasonforvisit"));
    several("ABN", ofType(claim, "externalcauseofinjury"));
    String drg = info.code("drg");
    if (!drg.isEmpty()) {
      out.begin("HI").text("DR").component(drg).end();
    }
    several("ABF", principalFirst.stream().skip(1).toList());
    procedures(claim);
    dated("BI", info.list("occurrence-span"));
    dated("BH", info.list("occurrence"));
    values(info.list("value"));
  }

  private void several(String qualifier, List<Coded> all) {
    if (!all.isEmpty()) {
      SegmentWriter segment = out.begin("HI");
      all.forEach(one -> code(segment, qualifier, one));
      segment.end();
    }
  }

  private List<Coded> ofType(Claim claim, String type) {
    return claim.getDiagnosis().stream()
        .filter(one -> type(one).equals(type))
        .map(this::coded)
        .toList();
  }

  private List<Coded> others(Claim claim) {
    return claim.getDiagnosis().stream()
        .filter(
            one ->
                switch (type(one)) {
                  case "principal", "admitting", "patientreasonforvisit", "externalcauseofinjury" ->
                      false;
                  default -> true;
                })
        .map(this::coded)
        .toList();
  }

  private static String type(Claim.DiagnosisComponent diagnosis) {
    return diagnosis.hasType() ? Systems.first(diagnosis.getTypeFirstRep()) : "";
  }

  /** What a diagnosis says itself, or the Condition it refers to. */
  static CodeableConcept concept(Claim.DiagnosisComponent diagnosis) {
    if (diagnosis.getDiagnosis() instanceof CodeableConcept said) {
      return said;
    }
    return diagnosis.hasDiagnosisReference()
            && diagnosis.getDiagnosisReference().getResource() instanceof Condition meant
        ? meant.getCode()
        : new CodeableConcept();
  }

  private Coded coded(Claim.DiagnosisComponent diagnosis) {
    CodeableConcept concept = concept(diagnosis);
    Optional<String> code = Crosswalk.diagnosis(concept);
    if (code.isEmpty()) {
      issues.add(
          IssueType.CODEINVALID,
          "Claim.diagnosis.where(sequence=" + diagnosis.getSequence() + ")",
          "no diagnosis of ICD-10-CM, nor one known to stand for one");
    }
    return new Coded(
        code.orElse("").replace(".", ""), Insured.upper(Systems.first(diagnosis.getOnAdmission())));
  }

  /** The surgeries anesthesia was given for: procedures of CPT or HCPCS. */
  private void surgeries(Claim claim) {
    List<String> codes =
        claim.getProcedure().stream()
            .filter(Claim.ProcedureComponent::hasProcedureCodeableConcept)
            .map(Claim.ProcedureComponent::getProcedureCodeableConcept)
            .flatMap(
                one ->
                    Systems.find(one, Systems.CPT)
                        .or(() -> Systems.find(one, Systems.HCPCS))
                        .stream())
            .limit(2)
            .toList();
    if (kind == ClaimKind.PROFESSIONAL && !codes.isEmpty()) {
      SegmentWriter segment =
          out.at("Claim.procedure").begin("HI").text("BP").component(codes.get(0));
      codes.stream().skip(1).forEach(code -> segment.text("BO").component(code));
      segment.end();
      out.at("Claim.supportingInfo");
    }
  }

  private void procedures(Claim claim) {
    out.at("Claim.procedure");
    List<Claim.ProcedureComponent> all =
        claim.getProcedure().stream()
            .filter(Claim.ProcedureComponent::hasProcedureCodeableConcept)
            .toList();
    for (int i = 0; i < all.size(); i++) {
      Claim.ProcedureComponent one = all.get(i);
      String code = Systems.find(one.getProcedureCodeableConcept(), Systems.ICD_10_PCS).orElse("");
      String day = Days.day(one.getDateElement()).orElse("");
      if (i == 0) {
        out.begin("HI").text("BBR").component(code).component("D8").component(day).end();
      }
    }
    if (all.size() > 1) {
      SegmentWriter segment = out.begin("HI");
      for (Claim.ProcedureComponent one : all.subList(1, all.size())) {
        segment
            .text(ICD_10_PROCEDURE)
            .component(
                Systems.find(one.getProcedureCodeableConcept(), Systems.ICD_10_PCS).orElse(""))
            .component("D8")
            .component(Days.day(one.getDateElement()).orElse(""));
      }
      segment.end();
    }
    out.at("Claim.supportingInfo");
  }

  private void codes(String qualifier, List<SupportingInfo.Item> items) {
    if (!items.isEmpty()) {
      SegmentWriter segment = out.begin("HI");
      items.forEach(item -> segment.text(qualifier).component(item.code()));
      segment.end();
    }
  }

  private void dated(String qualifier, List<SupportingInfo.Item> items) {
    if (!items.isEmpty()) {
      SegmentWriter segment = out.begin("HI");
      for (SupportingInfo.Item item : items) {
        Days days = item.days().orElse(new Days("", ""));
        boolean span = qualifier.equals("BI");
        segment
            .text(qualifier)
            .component(item.code())
            .component(span ? "RD8" : "D8")
            .component(span ? days.from() + "-" + days.to() : days.from());
      }
      segment.end();
    }
  }

  private void values(List<SupportingInfo.Item> items) {
    if (!items.isEmpty()) {
      SegmentWriter segment = out.begin("HI");
      for (SupportingInfo.Item item : items) {
        String amount =
            item.quantity()
                .map(Quantity::getValue)
                .filter(Amount::isReasonable)
                .map(TracedWriter::plain)
                .orElse("");
        segment.text("BE").component(item.code()).component("").component("").component(amount);
      }
      segment.end();
    }
  }
}
