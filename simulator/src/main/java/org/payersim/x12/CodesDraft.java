package org.payersim.x12;

import java.util.List;
import org.payersim.claim.Diagnosis;
import org.payersim.claim.IcdProcedure;
import org.payersim.claim.Occurrence;
import org.payersim.claim.ValueAmount;
import org.payersim.x12.syntax.Segment;

/** The codes of a claim in the making: its HI segments, whatever they hold. */
final class CodesDraft {
  private static final int DATE = 3;
  private static final int AMOUNT = 4;
  private static final int PRESENT_ON_ADMISSION = 8;

  private final Values values;
  private final Collected<Diagnosis> diagnoses = new Collected<>();
  private final Collected<IcdProcedure> procedures = new Collected<>();
  private final Collected<Occurrence> occurrences = new Collected<>();
  private final Collected<Occurrence> occurrenceSpans = new Collected<>();
  private final Collected<ValueAmount> amounts = new Collected<>();
  private final Collected<String> conditions = new Collected<>();
  private final Collected<String> treatments = new Collected<>();
  private final Collected<String> anesthesiaFor = new Collected<>();
  private String drg = "";

  CodesDraft(Values values) {
    this.values = values;
  }

  /** Takes an HI. */
  void add(Segment segment) {
    for (int i = 1; i <= segment.elements(); i++) {
      List<String> parts = values.components(segment, i);
      if (parts.size() > 1) {
        add(parts.get(0), parts.get(1), parts);
      }
    }
  }

  private void add(String qualifier, String code, List<String> parts) {
    switch (qualifier) {
      case "BBR", "BR", "CAH" -> procedures.items().add(0, procedure(qualifier, code, parts));
      case "BBQ", "BQ" -> procedures.add(procedure(qualifier, code, parts));
      case "BH" -> occurrences.add(new Occurrence(code, values.span(parts.get(DATE))));
      case "BI" -> occurrenceSpans.add(new Occurrence(code, values.span(parts.get(DATE))));
      case "BE" -> amounts.add(new ValueAmount(code, values.money(parts.get(AMOUNT))));
      case "BG" -> conditions.add(code);
      case "TC" -> treatments.add(code);
      case "DR" -> drg = code;
      case "BP", "BO" -> anesthesiaFor.add(code);
      default -> diagnosis(qualifier, code, parts);
    }
  }

  private void diagnosis(String qualifier, String code, List<String> parts) {
    String present = parts.size() > PRESENT_ON_ADMISSION ? parts.get(PRESENT_ON_ADMISSION) : "";
    Diagnosis diagnosis = new Diagnosis(qualifier, code, present);
    if (diagnosis.kind() == Diagnosis.Kind.PRINCIPAL) {
      diagnoses.items().add(0, diagnosis);
    } else {
      diagnoses.add(diagnosis);
    }
  }

  private IcdProcedure procedure(String qualifier, String code, List<String> parts) {
    return new IcdProcedure(qualifier, code, values.span(parts.get(DATE)).from());
  }

  List<Diagnosis> takeDiagnoses() {
    return diagnoses.take();
  }

  List<IcdProcedure> takeProcedures() {
    return procedures.take();
  }

  List<Occurrence> takeOccurrences() {
    return occurrences.take();
  }

  List<Occurrence> takeOccurrenceSpans() {
    return occurrenceSpans.take();
  }

  List<ValueAmount> takeAmounts() {
    return amounts.take();
  }

  List<String> takeConditions() {
    return conditions.take();
  }

  List<String> takeTreatments() {
    return treatments.take();
  }

  List<String> takeAnesthesiaFor() {
    return anesthesiaFor.take();
  }

  String takeDrg() {
    String taken = drg;
    drg = "";
    return taken;
  }
}
