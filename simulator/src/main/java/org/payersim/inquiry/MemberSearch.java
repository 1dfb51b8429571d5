package org.payersim.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.Claim;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.rules.RuleBook;

/**
 * Finds whom an inquiry is about. Of member number, last name, first name and birth date three are
 * enough, and all that are sent have to agree with the file; without a number last name, first name
 * and birth date are looked for among everybody. A patient sent as the subscriber may turn out to
 * be one of his dependents. Source: 005010X279A1, search options; CAQH CORE, normalizing patient
 * last name and AAA error code rules; that two words of three are enough besides the number is our
 * own reading of the alternate searches.
 *
 * @param rules who is on file
 */
record MemberSearch(RuleBook rules) {
  /** Who was found, or why nobody. */
  sealed interface Result {}

  /** One person. */
  record Found(Family family, Member subscriber, Member patient) implements Result {}

  /**
   * Not one person.
   *
   * @param subscriber whose dependents do not answer the description; empty if the subscriber is
   *     not known
   */
  record NotFound(List<Rejection> reasons, Optional<Member> subscriber) implements Result {}

  /** Whom the inquiry is about. */
  Result find(PatientInquiry inquiry) {
    Patient subscriber = inquiry.subscriber();
    if (subscriber.party().id().isEmpty()) {
      return byName(inquiry);
    }
    Optional<Family> family = rules.findFamily(subscriber.party().id());
    if (family.isEmpty()) {
      return none(Rejection.SUBSCRIBER_UNKNOWN);
    }
    if (rules.isOpen() && family.get().members().isEmpty()) {
      return enrolled(inquiry, family.get());
    }
    return within(family.get(), inquiry);
  }

  /** Under open enrollment everybody is who he says he is. */
  private Result enrolled(PatientInquiry inquiry, Family family) {
    Claim claim = ServiceProbe.ofPatient(inquiry).claim();
    Member patient = rules.findPatient(family, claim).orElseThrow();
    Member subscriber =
        inquiry.dependent().isEmpty()
            ? patient
            : rules.findPatient(family, ServiceProbe.ofSubscriber(inquiry).claim()).orElseThrow();
    return new Found(family, subscriber, patient);
  }

  private Result within(Family family, PatientInquiry inquiry) {
    Optional<Member> subscriber = family.findSubscriber();
    if (subscriber.isEmpty()) {
      return none(Rejection.SUBSCRIBER_UNKNOWN);
    }
    Patient sent = inquiry.subscriber();
    if (inquiry.dependent().isPresent()) {
      List<Rejection> wrong = differences(subscriber.get(), sent, Rejection.SUBSCRIBER_NAME);
      return wrong.isEmpty()
          ? dependent(family, subscriber.get(), inquiry.dependent().get())
          : new NotFound(wrong, Optional.empty());
    }
    List<Rejection> missing = missing(sent, Rejection.SUBSCRIBER_NAME);
    if (!missing.isEmpty()) {
      return new NotFound(missing, Optional.empty());
    }
    List<Rejection> wrong = differences(subscriber.get(), sent, Rejection.SUBSCRIBER_NAME);
    if (wrong.isEmpty()) {
      return new Found(family, subscriber.get(), subscriber.get());
    }
    List<Member> others = agreeing(family, sent);
    return others.size() == 1
        ? new Found(family, subscriber.get(), others.get(0))
        : new NotFound(wrong, Optional.empty());
  }

  private static Result dependent(Family family, Member subscriber, Patient sent) {
    List<Rejection> missing = missing(sent, Rejection.PATIENT_NAME);
    if (!missing.isEmpty()) {
      return new NotFound(missing, Optional.of(subscriber));
    }
    List<Member> found = agreeing(family, sent);
    if (found.size() == 1) {
      return new Found(family, subscriber, found.get(0));
    }
    return new NotFound(
        List.of(found.isEmpty() ? nearest(family, sent) : Rejection.SEVERAL_PATIENTS),
        Optional.of(subscriber));
  }

  private static List<Member> agreeing(Family family, Patient sent) {
    return family.members().stream()
        .filter(member -> !member.isSubscriber())
        .filter(member -> differences(member, sent, Rejection.PATIENT_NAME).isEmpty())
        .toList();
  }

  /** What keeps the dependent who is most like the description from being the one. */
  private static Rejection nearest(Family family, Patient sent) {
    Rejection nearest = Rejection.PATIENT_UNKNOWN;
    for (Member member : family.members()) {
      boolean named = member.hasFirstName(sent.party().firstName());
      boolean born = sent.birthDate().equals(Optional.of(member.birthDate()));
      if (!member.isSubscriber() && named && !sent.party().firstName().isEmpty()) {
        return born ? Rejection.PATIENT_NAME : Rejection.BIRTH_DATE_DIFFERS;
      }
      if (!member.isSubscriber() && born) {
        nearest = Rejection.PATIENT_NAME;
      }
    }
    return nearest;
  }

  /** Without a number: whoever has this name and birth date, if it is one person. */
  private Result byName(PatientInquiry inquiry) {
    Patient sent = inquiry.patient();
    Party party = sent.party();
    boolean complete = !party.lastName().isEmpty() && !party.firstName().isEmpty();
    if (!complete || sent.birthDate().isEmpty() || inquiry.dependent().isPresent()) {
      return none(Rejection.MEMBER_ID_MISSING);
    }
    List<Member> found =
        rules.listMembers(sent.birthDate().get()).stream()
            .filter(m -> m.hasLastName(party.lastName()) && m.hasFirstName(party.firstName()))
            .toList();
    if (found.size() != 1) {
      return none(found.isEmpty() ? Rejection.SUBSCRIBER_UNKNOWN : Rejection.MEMBER_ID_MISSING);
    }
    Member patient = found.get(0);
    Family family = rules.findFamily(patient.familyId()).orElseThrow();
    return new Found(family, family.findSubscriber().orElse(patient), patient);
  }

  /** What is missing if fewer than two of last name, first name and birth date were sent. */
  private static List<Rejection> missing(Patient sent, Rejection name) {
    boolean last = !sent.party().lastName().isEmpty();
    boolean first = !sent.party().firstName().isEmpty();
    boolean born = sent.birthDate().isPresent();
    List<Rejection> missing = new ArrayList<>();
    if ((last ? 1 : 0) + (first ? 1 : 0) + (born ? 1 : 0) < 2) {
      if (!born) {
        missing.add(Rejection.BIRTH_DATE_MISSING);
      }
      if (!last || !first) {
        missing.add(name);
      }
    }
    return missing;
  }

  /** What was sent and is not as on file. */
  private static List<Rejection> differences(Member member, Patient sent, Rejection name) {
    List<Rejection> differences = new ArrayList<>();
    if (sent.birthDate().isPresent() && !sent.birthDate().get().equals(member.birthDate())) {
      differences.add(Rejection.BIRTH_DATE_DIFFERS);
    }
    String last = sent.party().lastName();
    String first = sent.party().firstName();
    if ((!last.isEmpty() && !member.hasLastName(last))
        || (!first.isEmpty() && !member.hasFirstName(first))) {
      differences.add(name);
    }
    return differences;
  }

  private static NotFound none(Rejection reason) {
    return new NotFound(List.of(reason), Optional.empty());
  }
}
