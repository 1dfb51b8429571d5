package org.payersim.whatif.variation;

import java.util.ArrayList;
import java.util.List;
import org.payersim.claim.ClaimProvider;
import org.payersim.claim.DateSpan;
import org.payersim.claim.LineDetail;
import org.payersim.claim.PriorAdjudication;
import org.payersim.claim.Reference;
import org.payersim.claim.ServiceLine;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/** A line being edited: what is not set stays as it was. */
public final class LineEdit {
  private final ServiceLine before;
  private int number;
  private Procedure procedure;
  private LineDetail detail;
  private Money charge;
  private String unitBasis;
  private Quantity units;
  private String placeOfService;
  private List<Integer> diagnosisPointers;
  private DateSpan service;
  private String controlNumber;
  private List<Reference> references;
  private List<String> notes;
  private List<ClaimProvider> providers;
  private List<PriorAdjudication> priorAdjudications;

  public LineEdit(ServiceLine before) {
    this.before = before;
    this.number = before.number();
    this.procedure = before.procedure();
    this.detail = before.detail();
    this.charge = before.charge();
    this.unitBasis = before.unitBasis();
    this.units = before.units();
    this.placeOfService = before.placeOfService();
    this.diagnosisPointers = before.diagnosisPointers();
    this.service = before.service();
    this.controlNumber = before.controlNumber();
    this.references = before.references();
    this.notes = before.notes();
    this.providers = before.providers();
    this.priorAdjudications = before.priorAdjudications();
  }

  public LineEdit number(int value) {
    number = value;
    return this;
  }

  public LineEdit procedure(Procedure value) {
    procedure = value;
    return this;
  }

  public LineEdit detail(LineDetail value) {
    detail = value;
    return this;
  }

  public LineEdit charge(Money value) {
    charge = value;
    return this;
  }

  public LineEdit unitBasis(String value) {
    unitBasis = value;
    return this;
  }

  public LineEdit units(Quantity value) {
    units = value;
    return this;
  }

  public LineEdit placeOfService(String value) {
    placeOfService = value;
    return this;
  }

  public LineEdit diagnosisPointers(List<Integer> value) {
    diagnosisPointers = value;
    return this;
  }

  public LineEdit service(DateSpan value) {
    service = value;
    return this;
  }

  public LineEdit controlNumber(String value) {
    controlNumber = value;
    return this;
  }

  public LineEdit references(List<Reference> value) {
    references = value;
    return this;
  }

  public LineEdit notes(List<String> value) {
    notes = value;
    return this;
  }

  public LineEdit providers(List<ClaimProvider> value) {
    providers = value;
    return this;
  }

  public LineEdit priorAdjudications(List<PriorAdjudication> value) {
    priorAdjudications = value;
    return this;
  }

  /** The line with its edits. */
  public ServiceLine done() {
    return new ServiceLine(
        number,
        procedure,
        detail,
        charge,
        unitBasis,
        units,
        placeOfService,
        diagnosisPointers,
        before.emergency(),
        service,
        controlNumber,
        references,
        before.dates(),
        before.amounts(),
        notes,
        providers,
        before.drug(),
        priorAdjudications);
  }

  /** Another code, with the same modifiers. */
  public LineEdit code(String code) {
    return procedure(
        new Procedure(procedure.qualifier(), code, procedure.modifiers(), procedure.description()));
  }

  /** These modifiers in place of those there are. */
  public LineEdit modifiers(List<String> modifiers) {
    return procedure(
        new Procedure(procedure.qualifier(), procedure.code(), modifiers, procedure.description()));
  }

  /** One modifier more, in front. */
  public LineEdit modifier(String modifier) {
    List<String> all = new ArrayList<>();
    all.add(modifier);
    all.addAll(procedure.modifiers());
    return modifiers(all);
  }

  /** The line's own reference with this qualifier becomes this, or goes if it is empty. */
  public LineEdit reference(String qualifier, String value) {
    return references(ClaimEdit.with(references, qualifier, value));
  }
}
