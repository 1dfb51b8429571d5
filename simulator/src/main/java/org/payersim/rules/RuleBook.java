package org.payersim.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.payersim.benefit.Authorization;
import org.payersim.benefit.FeeSchedule;
import org.payersim.benefit.Plan;
import org.payersim.benefit.Specialties;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;
import org.payersim.code.Reason;
import org.payersim.contract.Contract;
import org.payersim.contract.RelativeValues;
import org.payersim.control.DeliveryFault;
import org.payersim.control.Stub;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.eligibility.Policy;
import org.payersim.provider.Provider;
import org.payersim.reference.ReferenceTables;

/**
 * Everything the payer has laid down, compiled and immutable; a claim is decided under one version.
 */
public final class RuleBook implements Specialties {
  private final long version;
  private final PayerDocument document;
  private final LaidDown laidDown;
  private final Enrollment enrollment;
  final OnFile onFile;

  RuleBook(
      long version,
      RuleDocuments documents,
      PayerDocument payer,
      Enrollment enrollment,
      List<RuleFault> warnings) {
    this.version = version;
    this.document = payer;
    this.laidDown = LaidDown.of(documents, payer, warnings);
    this.onFile = OnFile.of(documents);
    this.enrollment = enrollment;
  }

  /** The same rules, with others or otherwise on file. */
  RuleBook(RuleBook before, OnFile onFile) {
    this.version = before.version;
    this.document = before.document;
    this.laidDown = before.laidDown;
    this.onFile = onFile;
    this.enrollment = before.enrollment;
  }

  /** What would hold if this family were on file so; lists by birthday stay as they are. */
  public RuleBook supposing(Family family) {
    return new RuleBook(this, onFile.with(family));
  }

  /** What would hold if this provider were on file so. */
  public RuleBook supposing(Provider provider) {
    return new RuleBook(this, onFile.with(provider));
  }

  /** With a certification given, changed or taken back: it goes before what documents say. */
  public RuleBook granting(Authorization permit) {
    return new RuleBook(this, onFile.granting(permit));
  }

  /** With families enrolled, or otherwise enrolled: they go before what documents say. */
  public RuleBook enrolling(Collection<Family> changed) {
    return new RuleBook(this, onFile.enrolling(changed));
  }

  /** This version with all that was certified and enrolled under an earlier one. */
  public RuleBook keepingAllOf(RuleBook before) {
    return new RuleBook(this, onFile.keeping(before.onFile));
  }

  /** What would hold if this version of a plan took the place of that of the same days. */
  public RuleBook supposing(Plan plan) {
    return new RuleBook(this, onFile.with(plan));
  }

  /**
   * Compiles rules. A later source's document replaces an earlier one of the same kind, id and
   * effective date; a later family replaces one with the same member number, a later provider one
   * with the same NPI, a later payer the payer.
   *
   * @throws InvalidRulesException with every fault found
   */
  public static RuleBook compile(long version, List<RuleSource> sources, Enrollment enrollment) {
    return RuleCompiler.compile(version, sources, enrollment);
  }

  public long version() {
    return version;
  }

  /** What is doubtful about the rules, and no reason not to take them. */
  public List<RuleFault> warnings() {
    return laidDown.warnings();
  }

  public Payer payer() {
    return document.payer();
  }

  /** What is agreed with payees and trading partners. */
  public Agreements agreements() {
    return laidDown.agreements();
  }

  public Edits edits() {
    return document.edits();
  }

  /** How claims are answered whose payer, member or name is not right. */
  public IdentityPolicy identity() {
    return document.identity();
  }

  /** What becomes of claims about injuries. */
  public LiabilityPolicy liability() {
    return document.liability();
  }

  /** Whether claims are passed on to the next payer on file. */
  public boolean passesOn() {
    return document.passesOn();
  }

  /** What is asked of providers. */
  public ProviderPolicy providerPolicy() {
    return document.providers();
  }

  /** Whether anything unusual is on file about what any provider may do. */
  public boolean knowsStandings() {
    return onFile.knowsStandings();
  }

  /** Whether this submitter is a payer who passes claims on. */
  public boolean isPayerPassingOn(String submitter) {
    return document.passingOn().contains(submitter);
  }

  /** The form of our authorisation numbers, a regular expression. */
  public Optional<String> authorizationNumbers() {
    return document.authorizationNumbers();
  }

  /** The authorisations and referrals of a family, in the order of the documents. */
  public List<Authorization> authorizations(String familyId) {
    return onFile.authorizations(familyId);
  }

  /** What this payer's remittances say when a code edit denies. */
  public Reason reason(EditReason edit) {
    return document.editReasons().of(edit);
  }

  /** The code tables. */
  public ReferenceTables tables() {
    return laidDown.tables();
  }

  /** How the stages are switched. */
  public StageSwitches stages() {
    return document.stages();
  }

  /** How long the payer waits for documents and appeals. */
  public Deadlines deadlines() {
    return document.deadlines();
  }

  /** What claims paid late earn. */
  public InterestRules interest() {
    return laidDown.interest();
  }

  /** How inquiries are answered. */
  public InquiryPolicy inquiries() {
    return laidDown.inquiries();
  }

  public Enrollment enrollment() {
    return enrollment;
  }

  public boolean isOpen() {
    return enrollment instanceof Enrollment.Open;
  }

  /** Whether claims with this payer identifier are ours. */
  public boolean isPayer(String payerId) {
    return isOpen() || document.ids().contains(payerId);
  }

  /** The plan's version in force on that day. */
  public Optional<Plan> findPlan(String planId, LocalDate day) {
    return onFile.plans().find(planId, day);
  }

  /** The fee schedule's version in force on that day. */
  public Optional<FeeSchedule> findFeeSchedule(String id, LocalDate day) {
    return laidDown.feeSchedules().find(id, day);
  }

  /** The contract's version in force on that day. */
  public Optional<Contract> findContract(String id, LocalDate day) {
    return laidDown.contracts().find(id, day);
  }

  /** The relative values' version in force on that day. */
  public Optional<RelativeValues> findRelativeValues(String id, LocalDate day) {
    return laidDown.relativeValues().find(id, day);
  }

  /** Outcomes a tester wants, in the order they are asked. */
  public List<Stub> stubs() {
    return laidDown.stubs();
  }

  /** What a tester wants to go wrong on the way to partners, in the order they are asked. */
  public List<DeliveryFault> faults() {
    return laidDown.faults();
  }

  /** Rules written without Java, all versions; mostly there are none. */
  public List<UserRuleSet> userRules() {
    return laidDown.userRules();
  }

  /** The contract the provider has for himself in this network on that day. */
  public Optional<String> findContractOf(String npi, String network, LocalDate day) {
    Provider provider = onFile.providers().get(npi);
    return provider == null ? Optional.empty() : provider.findContract(network, day);
  }

  /** The provider on file with this NPI. */
  public Optional<Provider> findProvider(String npi) {
    return Optional.ofNullable(onFile.providers().get(npi));
  }

  /**
   * Whether two providers are one physician to the payer: the same, or of one practice and
   * specialty. Source: CMS Pub. 100-04, chapter 12, section 30.6.5.
   */
  public boolean areOnePhysician(String npi, String other) {
    return onFile.providerFile().areOnePhysician(npi, other);
  }

  /** The specialty on file of who renders the line, else the claim's taxonomy code (PRV03). */
  @Override
  public String specialtyOf(Claim claim, ServiceLine line) {
    return onFile.providerFile().specialtyOf(claim, line);
  }

  /** Whether two providers are the same, or are paid under one tax number. */
  public boolean shareTaxNumber(String npi, String other) {
    return onFile.providerFile().shareTaxNumber(npi, other);
  }

  /** Whether the provider is on file, or taken as such. */
  public boolean isKnownProvider(String npi) {
    return isOpen() || onFile.providers().containsKey(npi);
  }

  /** Whether the provider takes part in the network on that day. */
  public boolean participates(String npi, String network, LocalDate day) {
    Provider provider = onFile.providers().get(npi);
    return provider == null ? isOpen() : provider.participates(network, day);
  }

  /** The family with this member number. */
  public Optional<Family> findFamily(String memberId) {
    Family family = onFile.families().get(memberId);
    return family == null && isOpen() && !memberId.isEmpty()
        ? Optional.of(new Family(memberId, List.of(), Policy.USUAL))
        : Optional.ofNullable(family);
  }

  /** Everybody on file who was born that day, whatever their numbers. */
  public List<Member> listMembers(LocalDate born) {
    return onFile.membersByBirth().list(born);
  }

  /** The member of this family a claim is for, if he is one of it. */
  public Optional<Member> findPatient(Family family, Claim claim) {
    return new PatientSearch(this, enrollment).find(family, claim);
  }

  /** The ledger a claim belongs to: its member's family, else the member number as submitted. */
  public String familyOf(Claim claim) {
    return onFile.familyOf(claim.subscriber().memberId());
  }
}
