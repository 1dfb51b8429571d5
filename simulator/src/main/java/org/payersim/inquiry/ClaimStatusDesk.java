package org.payersim.inquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;
import org.payersim.claim.ServiceLine;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.eligibility.PersonName;
import org.payersim.inquiry.ClaimStatusAnswer.Found;
import org.payersim.inquiry.ClaimStatusAnswer.NotFound;
import org.payersim.inquiry.ClaimStatusAnswer.Outcome;
import org.payersim.inquiry.ClaimStatusAnswer.ProviderRejected;
import org.payersim.inquiry.ClaimStatusAnswer.ReceiverRejected;
import org.payersim.inquiry.ClaimStatusAnswer.Told;
import org.payersim.rules.RuleBook;
import org.payersim.status.ClaimStatus;

/**
 * Answers claim status requests: which claims of this provider for this patient answer the
 * description, and where each stands. A claim that was rejected was never received and is not
 * found. Source: 005010X212.
 *
 * @param rules in force
 * @param records where claims are looked up
 * @param today day of the request
 */
public record ClaimStatusDesk(RuleBook rules, ClaimRecords records, LocalDate today) {
  /** As many claims answer one question at most; our own decision. */
  private static final int AT_MOST = 100;

  private static final ClaimStatus NOT_OUR_PAYER = new ClaimStatus("E0", "26", "PR");
  private static final ClaimStatus NO_SUCH_PROVIDER = new ClaimStatus("E0", "26", "1P");
  private static final ClaimStatus NO_SUCH_MEMBER = new ClaimStatus("D0", "33", "IL");
  private static final ClaimStatus OTHER_NAME = new ClaimStatus("D0", "30", "IL");
  private static final ClaimStatus NO_SUCH_PATIENT = new ClaimStatus("D0", "97", "PR");
  private static final ClaimStatus NO_SUCH_CLAIM = ClaimStatus.of("A4", "35");

  public ClaimStatusAnswer answer(ClaimStatusInquiry inquiry) {
    return new ClaimStatusAnswer(inquiry, outcome(inquiry), today);
  }

  private Outcome outcome(ClaimStatusInquiry inquiry) {
    if (!rules.isPayer(inquiry.source().party().id())) {
      return new ReceiverRejected(NOT_OUR_PAYER);
    }
    if (inquiry.provider().names().stream().allMatch(this::isUnknown)) {
      return new ProviderRejected(NO_SUCH_PROVIDER);
    }
    List<ClaimRecord> found = find(inquiry);
    if (found.isEmpty()) {
      return new NotFound(why(inquiry));
    }
    List<Told> told = new ArrayList<>();
    for (ClaimRecord record : found) {
      List<ServiceLine> lines = linesOf(record.claim().claim(), inquiry.lines());
      told.add(new ClaimStanding(record, today).told(lines));
    }
    return new Found(told);
  }

  private boolean isUnknown(Party provider) {
    String npi = provider.npi();
    return !npi.isEmpty() && !rules.isKnownProvider(npi) && rules.edits().unknownBillingProvider();
  }

  private List<ClaimRecord> find(ClaimStatusInquiry inquiry) {
    String familyId = familyOf(inquiry.subscriber().party().id());
    ClaimStatusInquiry.Criteria criteria = inquiry.criteria();
    List<String> numbers = new ArrayList<>();
    criteria.find("1K").ifPresent(numbers::add);
    criteria.find("EJ").ifPresent(numbers::add);
    return records.list(familyId, numbers).stream()
        .filter(record -> familyOf(record.claim().claim().subscriber().memberId()).equals(familyId))
        .filter(record -> isBilledBy(record.claim().claim(), inquiry.provider()))
        .filter(record -> isFor(record.claim().claim(), inquiry))
        .filter(record -> meets(record, criteria))
        .limit(AT_MOST)
        .toList();
  }

  private String familyOf(String memberId) {
    return rules.findFamily(memberId).map(Family::id).orElse(memberId);
  }

  /** Whoever billed or rendered it, by NPI or tax number. */
  private static boolean isBilledBy(Claim claim, ServiceProvider provider) {
    Party billing = claim.billing().party();
    for (Party name : provider.names()) {
      boolean same =
          switch (name.idQualifier()) {
            case "XX" ->
                name.id().equals(billing.npi()) || name.id().equals(claim.rendering().npi());
            case "FI" -> billing.findTaxNumber().equals(Optional.of(name.id()));
            default -> false;
          };
      if (same) {
        return true;
      }
    }
    return false;
  }

  /** Subscriber or dependent as asked; what was sent of first name and birth date agrees. */
  private static boolean isFor(Claim claim, ClaimStatusInquiry inquiry) {
    Patient patient = claim.patient();
    Patient asked = inquiry.patient();
    boolean born =
        asked.birthDate().isEmpty()
            || patient.birthDate().isEmpty()
            || asked.birthDate().equals(patient.birthDate());
    String first = asked.party().firstName();
    return patient.isSubscriber() == inquiry.dependent().isEmpty()
        && born
        && (first.isEmpty() || PersonName.alike(first, patient.party().firstName()));
  }

  private static boolean meets(ClaimRecord record, ClaimStatusInquiry.Criteria criteria) {
    Claim claim = record.claim().claim();
    return agrees(criteria.find("1K"), record.number())
        && agrees(criteria.find("EJ"), claim.patientControlNumber())
        && agrees(criteria.find("BLT"), claim.typeOfBill())
        && agrees(criteria.find("D9"), claim.findReference("D9").orElse(""))
        && (criteria.charge().isEmpty() || criteria.charge().get().equals(claim.charge()))
        && (criteria.service().isEmpty() || overlap(criteria.service().get(), claim.serviceSpan()));
  }

  private static boolean agrees(Optional<String> asked, String known) {
    return asked.isEmpty() || asked.get().equals(known);
  }

  private static boolean overlap(DateSpan one, DateSpan other) {
    return !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
  }

  /** All lines if none is asked for, or none of those asked for is there. */
  private static List<ServiceLine> linesOf(Claim claim, List<ClaimStatusInquiry.Line> asked) {
    List<ServiceLine> lines =
        claim.lines().stream()
            .filter(line -> asked.stream().anyMatch(question -> isMeant(line, question)))
            .toList();
    return lines.isEmpty() ? claim.lines() : lines;
  }

  private static boolean isMeant(ServiceLine line, ClaimStatusInquiry.Line asked) {
    String code =
        asked.procedure().qualifier().equals("NU") ? line.revenueCode() : line.procedure().code();
    return asked.procedure().code().equals(code)
        && overlap(asked.service(), line.service())
        && (asked.controlNumber().isEmpty() || asked.controlNumber().equals(line.controlNumber()));
  }

  /** Why nothing is found: is it the member, the patient, or only the claim? */
  private ClaimStatus why(ClaimStatusInquiry inquiry) {
    Optional<Family> family = rules.findFamily(inquiry.subscriber().party().id());
    if (family.isEmpty()) {
      return NO_SUCH_MEMBER;
    }
    if (family.get().members().isEmpty()) {
      return NO_SUCH_CLAIM;
    }
    Optional<Member> subscriber = family.get().findSubscriber();
    Party sent = inquiry.subscriber().party();
    if (subscriber.isEmpty() || !subscriber.get().hasLastName(sent.lastName())) {
      return OTHER_NAME;
    }
    Optional<Patient> dependent = inquiry.dependent();
    boolean known =
        dependent.isEmpty()
            || family.get().members().stream()
                .anyMatch(m -> m.hasFirstName(dependent.get().party().firstName()));
    return known ? NO_SUCH_CLAIM : NO_SUCH_PATIENT;
  }
}
