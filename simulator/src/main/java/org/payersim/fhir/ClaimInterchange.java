package org.payersim.fhir;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.payersim.rules.RuleBook;
import org.payersim.x12.syntax.Delimiters;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * A Claim as an interchange with one 837. All of it comes from the resource, the day of the
 * envelope too, so the same claim makes the same bytes whenever it comes; only the control number
 * tells one sending from another.
 *
 * @param bytes the interchange
 * @param controlNumber ISA13
 * @param account CLM01
 * @param expressions from which part of the Claim each segment of the set was written, ST first
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
record ClaimInterchange(
    byte[] bytes, String controlNumber, String account, List<String> expressions) {
  /** ISA06 and GS02: by this every claim that came as a resource is known. */
  static final String SENDER = "FHIR";

  private static final int LONGEST_ACCOUNT = 20;

  /** What X12 can carry as it is. */
  private static final String ACCOUNT = "[ -~\u00A0-\u00FF&&[^*:^~]]+";

  private static final int NUMBERS = 999_999_999;

  /** Provider and payer of the claim, as far as envelope and loops 1000 and 2010 need them. */
  private record Head(ClaimKind kind, String payerId, String payerName, String day, String time) {}

  /**
   * Reads a Claim.
   *
   * @param sending what tells this sending from others of the same claim
   * @throws RefusedException 422 with all that is wrong
   */
  static ClaimInterchange of(Claim claim, RuleBook rules, String sending) {
    Issues issues = new Issues();
    ClaimKind kind = ClaimKind.of(claim);
    Claim.InsuranceComponent insurance = insurance(claim);
    Optional<Coverage> coverage =
        insurance.getCoverage().getResource() instanceof Coverage came
            ? Optional.of(came)
            : Optional.empty();
    Insured insured = Insured.of(claim.getPatient(), coverage, insurance.getCoverage());
    String account = account(claim, issues);
    checkPeople(insured, issues);
    Head head = head(claim, kind, rules, coverage, issues);
    TracedWriter set = new TracedWriter();
    BillingLoops billing = new BillingLoops(set, rules, issues);
    billing.submitter(head.payerName(), head.payerId());
    billing.provider(claim);
    billing.insured(insured, head.payerName(), head.payerId());
    new ClaimLoops(set, kind, issues).write(claim, insurance, account);
    issues.check();
    return enveloped(head, set, account, sending);
  }

  /** The one insurance the claim is sent under. Other payers' decisions are not read yet. */
  private static Claim.InsuranceComponent insurance(Claim claim) {
    List<Claim.InsuranceComponent> all = claim.getInsurance();
    if (all.isEmpty()) {
      throw RefusedException.of(Issue.required("Claim.insurance"));
    }
    if (all.size() > 1) {
      throw RefusedException.of(
          Issue.notSupported(
              "Claim.insurance[1]", "claims under several payers are taken as 837 only"));
    }
    return all.get(0);
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
    if (!account.matches(ACCOUNT)) {
      issues.add(
          IssueType.VALUE,
          "Claim.identifier[0].value",
          "a patient control number is Latin-1 text without * : ^ and ~");
    }
    if (account.length() > LONGEST_ACCOUNT) {
      issues.add(
          IssueType.TOOLONG,
          "Claim.identifier[0].value",
          "a patient control number has up to " + LONGEST_ACCOUNT + " characters");
    }
    return account;
  }

  /** A claim without a number is known by its id: the last characters that count of it. */
  private static String byId(String id) {
    String plain = id.replaceAll("[^A-Za-z0-9]", "");
    return plain.isEmpty() ? "F" : plain.substring(Math.max(0, plain.length() - LONGEST_ACCOUNT));
  }

  private static Head head(
      Claim claim, ClaimKind kind, RuleBook rules, Optional<Coverage> coverage, Issues issues) {
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
        kind,
        id.isEmpty() ? rules.payer().id() : id,
        Insured.upper(rules.payer().name()),
        day.orElse("19700101"),
        written.length() >= 16 ? written.substring(11, 13) + written.substring(14, 16) : "0000");
  }

  private static ClaimInterchange enveloped(
      Head head, TracedWriter set, String account, String sending) {
    byte[] content = set.bytes();
    CRC32C sum = new CRC32C();
    sum.update(content);
    sum.update(sending.getBytes(StandardCharsets.UTF_8));
    long number = 1 + sum.getValue() % NUMBERS;
    SegmentWriter out = new SegmentWriter(Delimiters.STANDARD, true);
    open(out, head, number);
    out.begin("ST").text("837").text("0001").text(head.kind().guide()).end();
    out.begin("BHT")
        .text("0019")
        .text("00")
        .padded(number, 9)
        .text(head.day())
        .text(head.time())
        .text("CH")
        .end();
    byte[] opened = out.take();
    out.begin("SE").number(set.segments() + 3L).text("0001").end();
    out.begin("GE").number(1).number(number).end();
    out.begin("IEA").number(1).padded(number, 9).end();
    byte[] closed = out.toByteArray();
    byte[] all = new byte[opened.length + content.length + closed.length];
    System.arraycopy(opened, 0, all, 0, opened.length);
    System.arraycopy(content, 0, all, opened.length, content.length);
    System.arraycopy(closed, 0, all, opened.length + content.length, closed.length);
    return new ClaimInterchange(
        all, "%09d".formatted(number), account, expressions(set.expressions()));
  }

  private static List<String> expressions(List<String> ofContent) {
    List<String> all = new java.util.ArrayList<>(List.of("Claim", "Claim.created"));
    all.addAll(ofContent);
    return List.copyOf(all);
  }

  private static void open(SegmentWriter out, Head head, long number) {
    out.begin("ISA")
        .text("00")
        .fixed("", 10)
        .text("00")
        .fixed("", 10)
        .text("ZZ")
        .fixed(SENDER, 15)
        .text("ZZ")
        .fixed(head.payerId(), 15)
        .text(head.day().substring(2))
        .text(head.time())
        .delimiter(Delimiters.STANDARD.repetition())
        .text("00501")
        .padded(number, 9)
        .text("0")
        .text("T")
        .delimiter(Delimiters.STANDARD.component())
        .end();
    out.begin("GS")
        .text("HC")
        .text(SENDER)
        .text(head.payerId(), 15)
        .text(head.day())
        .text(head.time())
        .number(number)
        .text("X")
        .text(head.kind().guide())
        .end();
  }
}
