package org.payersim.whatif.variation;

import java.util.ArrayList;
import java.util.List;
import org.payersim.claim.BillingProvider;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.ClaimProvider;
import org.payersim.claim.Diagnosis;
import org.payersim.claim.OtherPayer;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;
import org.payersim.claim.Reference;
import org.payersim.claim.ServiceLine;
import org.payersim.claim.Subscriber;
import org.payersim.money.Money;

/** A claim being edited: what is not set stays as it was. */
public final class ClaimEdit {
  private final Claim before;
  private ClaimDetail detail;
  private Money charge;
  private String facilityCode;
  private String frequency;
  private List<String> indicators;
  private String payerSequence;
  private BillingProvider billing;
  private Party payer;
  private Subscriber subscriber;
  private Patient patient;
  private List<Diagnosis> diagnoses;
  private List<ClaimProvider> providers;
  private List<Reference> references;
  private List<OtherPayer> otherPayers;
  private List<ServiceLine> lines;

  public ClaimEdit(Claim before) {
    this.before = before;
    this.detail = before.detail();
    this.charge = before.charge();
    this.facilityCode = before.facilityCode();
    this.frequency = before.frequency();
    this.indicators = before.indicators();
    this.payerSequence = before.payerSequence();
    this.billing = before.billing();
    this.payer = before.payer();
    this.subscriber = before.subscriber();
    this.patient = before.patient();
    this.diagnoses = before.diagnoses();
    this.providers = before.providers();
    this.references = before.references();
    this.otherPayers = before.otherPayers();
    this.lines = before.lines();
  }

  public ClaimEdit detail(ClaimDetail value) {
    detail = value;
    return this;
  }

  public ClaimEdit charge(Money value) {
    charge = value;
    return this;
  }

  public ClaimEdit facilityCode(String value) {
    facilityCode = value;
    return this;
  }

  public ClaimEdit frequency(String value) {
    frequency = value;
    return this;
  }

  public ClaimEdit indicators(List<String> value) {
    indicators = value;
    return this;
  }

  public ClaimEdit payerSequence(String value) {
    payerSequence = value;
    return this;
  }

  public ClaimEdit billing(BillingProvider value) {
    billing = value;
    return this;
  }

  public ClaimEdit payer(Party value) {
    payer = value;
    return this;
  }

  public ClaimEdit subscriber(Subscriber value) {
    subscriber = value;
    return this;
  }

  public ClaimEdit patient(Patient value) {
    patient = value;
    return this;
  }

  public ClaimEdit diagnoses(List<Diagnosis> value) {
    diagnoses = value;
    return this;
  }

  public ClaimEdit providers(List<ClaimProvider> value) {
    providers = value;
    return this;
  }

  public ClaimEdit references(List<Reference> value) {
    references = value;
    return this;
  }

  public ClaimEdit otherPayers(List<OtherPayer> value) {
    otherPayers = value;
    return this;
  }

  public ClaimEdit lines(List<ServiceLine> value) {
    lines = value;
    return this;
  }

  /** The claim with its edits. */
  public Claim done() {
    return new Claim(
        detail,
        before.patientControlNumber(),
        charge,
        facilityCode,
        frequency,
        indicators,
        payerSequence,
        before.filingIndicator(),
        before.batch(),
        billing,
        payer,
        subscriber,
        patient,
        diagnoses,
        providers,
        references,
        before.dates(),
        before.amounts(),
        before.notes(),
        otherPayers,
        lines,
        before.submitted());
  }

  /** The claim's own reference with this qualifier becomes this, or goes if it is empty. */
  public ClaimEdit reference(String qualifier, String value) {
    return references(with(references, qualifier, value));
  }

  /** These references with one of a qualifier, first; without any if the value is empty. */
  static List<Reference> with(List<Reference> references, String qualifier, String value) {
    List<Reference> all = new ArrayList<>();
    if (!value.isEmpty()) {
      all.add(new Reference(qualifier, value));
    }
    references.stream().filter(r -> !r.qualifier().equals(qualifier)).forEach(all::add);
    return all;
  }
}
