package org.payersim.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.payersim.rules.RuleBook;
import org.payersim.transcript.DocumentSet;
import org.payersim.transcript.SentDocument;
import org.payersim.transcript.TracedWriter;
import org.payersim.transcript.Transcript;

/** A Claim as an interchange with one 837; its places are FHIRPaths. */
final class ClaimInterchange {
  /** ISA06 and GS02: by this every claim that came as a resource is known. */
  static final String SENDER = "FHIR";

  private ClaimInterchange() {}

  /** Provider and payer of the claim, as far as envelope and loops 1000 and 2010 need them. */
  private record Head(String payerId, String payerName, String day, String time) {}

  /**
   * Reads a Claim.
   *
   * @param sending what tells this sending from others of the same claim
   * @throws RefusedException 422 with all that is wrong
   */
  static Transcript of(Claim claim, RuleBook rules, String sending) {
    Issues issues = new Issues();
    ClaimKind kind = ClaimKind.of(claim);
    Claim.InsuranceComponent insurance = OtherPayers.focal(claim);
    Optional<Coverage> coverage =
        insurance.getCoverage().getResource() instanceof Coverage came
            ? Optional.of(came)
            : Optional.empty();
    Insured insured = Insured.of(claim.getPatient(), coverage, insurance.getCoverage());
    String account = account(claim, issues);
    checkPeople(insured, issues);
    Head head = head(claim, rules, coverage, issues);
    TracedWriter set = new TracedWriter();
    BillingLoops billing = new BillingLoops(set, rules, issues);
    billing.submitter(head.payerName(), head.payerId());
    billing.provider(claim);
    billing.insured(insured, head.payerName(), head.payerId());
    new ClaimLoops(set, kind, issues).write(claim, insurance, account);
    issues.check();
    return Transcript.of(
        new Transcript.Head(
            SENDER,
            kind.guide(),
            head.payerId(),
            head.day(),
            head.time(),
            "Claim",
            "Claim.created"),
        set,
        account,
        sending);
  }

  /**
   * The documents of a Claim that was read without fault, as an interchange with one 275.
   *
   * @param documents one at least
   */
  static byte[] documents(Claim claim, RuleBook rules, List<SentDocument> documents) {
    Issues none = new Issues();
    Claim.InsuranceComponent insurance = OtherPayers.focal(claim);
    Optional<Coverage> coverage =
        insurance.getCoverage().getResource() instanceof Coverage came
            ? Optional.of(came)
            : Optional.empty();
    Head head = head(claim, rules, coverage, none);
    Insured.Person patient = Insured.Person.of(claim.getPatient());
    return new DocumentSet(
            new Transcript.Head(
                SENDER,
                DocumentSet.GUIDE,
                head.payerId(),
                head.day(),
                head.time(),
                "Claim",
                "Claim.created"),
            head.payerName(),
            Named.of(claim.getProvider()).number(Systems.NPI),
            patient.last(),
            patient.first(),
            account(claim, none))
        .write(documents);
  }

  private static void checkPeople(Insured insured, Issues issues) {
    if (insured.memberNumber().isEmpty()) {
      issues.add(
          IssueType.REQUIRED,
          "Claim.insurance[0].coverage",
          "no member number: neither the Coverage nor the Patient came with one");
    }
    if (insured.subscriber().last().isEmpty()) {
      issues.add(
          IssueType.REQUIRED,
          insured.isSubscriber() ? "Claim.patient" : "Claim.insurance[0].coverage",
          "the resource of the person has to come with the claim, and name the person");
    }
    if (!insured.isSubscriber() && insured.patient().last().isEmpty()) {
      issues.add(IssueType.REQUIRED, "Claim.patient", "the Patient has to come with the claim");
    }
  }

  private static String account(Claim claim, Issues issues) {
    String account =
        claim.hasIdentifier() ? Named.text(claim.getIdentifierFirstRep().getValue()) : "";
    if (account.isEmpty()) {
      account = byId(Named.text(claim.getIdElement().getIdPart()));
    }
    if (!account.matches(Transcript.ACCOUNT)) {
      issues.add(
          IssueType.VALUE,
          "Claim.identifier[0].value",
          "a patient control number is Latin-1 text without * : ^ and ~");
    }
    if (account.length() > Transcript.LONGEST_ACCOUNT) {
      issues.add(
          IssueType.TOOLONG,
          "Claim.identifier[0].value",
          "a patient control number has up to " + Transcript.LONGEST_ACCOUNT + " characters");
    }
    return account;
  }

  /** A claim without a number is known by its id: the last characters that count of it. */
  private static String byId(String id) {
    String plain = id.replaceAll("[^A-Za-z0-9]", "");
    return plain.isEmpty()
        ? "F"
        : plain.substring(Math.max(0, plain.length() - Transcript.LONGEST_ACCOUNT));
  }

  private static Head head(
      Claim claim, RuleBook rules, Optional<Coverage> coverage, Issues issues) {
    Optional<String> day = Days.day(claim.getCreatedElement());
    if (day.isEmpty()) {
      issues.add(Issue.required("Claim.created"));
    }
    String written = Named.text(claim.getCreatedElement().getValueAsString());
    Reference insurer =
        claim.hasInsurer()
            ? claim.getInsurer()
            : coverage.map(Coverage::getPayorFirstRep).orElseGet(Reference::new);
    Named payer = Named.of(insurer);
    String id = payer.number(Systems.PAYER);
    return new Head(
        id.isEmpty() ? rules.payer().id() : id,
        Insured.upper(rules.payer().name()),
        day.orElse("19700101"),
        written.length() >= 16 ? written.substring(11, 13) + written.substring(14, 16) : "0000");
  }
}
