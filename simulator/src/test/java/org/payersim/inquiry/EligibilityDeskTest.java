package org.payersim.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.inquiry.Rejection.BIRTH_DATE_DIFFERS;
import static org.payersim.inquiry.Rejection.MEMBER_ID_MISSING;
import static org.payersim.inquiry.Rejection.PATIENT_NAME;
import static org.payersim.inquiry.Rejection.PATIENT_UNKNOWN;
import static org.payersim.inquiry.Rejection.PROVIDER_NOT_ENTITLED;
import static org.payersim.inquiry.Rejection.PROVIDER_UNKNOWN;
import static org.payersim.inquiry.Rejection.SEVERAL_PATIENTS;
import static org.payersim.inquiry.Rejection.SUBSCRIBER_NAME;
import static org.payersim.inquiry.Rejection.SUBSCRIBER_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.worksheet.Balances;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;
import org.payersim.code.Procedure;
import org.payersim.inquiry.EligibilityAnswer.Answered;
import org.payersim.inquiry.EligibilityAnswer.PersonRejected;
import org.payersim.inquiry.EligibilityAnswer.ReceiverRejected;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleBook;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;

class EligibilityDeskTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
  private static final LocalDate BORN = LocalDate.of(1990, 5, 4);
  private static final LocalDate TWINS = LocalDate.of(2019, 2, 3);
  private static final RuleBook RULES =
      rules(
          """
          kind: families
          families:
          - id: M1
            formerly: [OLD1]
            coverage: [{plan: lantern-ppo, from: 2026-01-01}]
            members:
            - {person: "01", last: Ray Jr., first: Robert, born: 1990-05-04, gender: M, relationship: self}
            - {person: "02", last: Ray, first: Lena, born: 2019-02-03, gender: F, relationship: child}
            - {person: "03", last: Ray, first: Lorna, born: 2019-02-03, gender: F, relationship: child}
          - id: M2
            coverage: [{plan: lantern-ppo, from: 2026-01-01}]
            members:
            - {person: "01", last: Ray, first: Robert, born: 1990-05-04, gender: M, relationship: self}
          ---
          kind: providers
          providers:
          - npi: "2000009995"
            tax: "990009999"
            name: Closed Practice
            networks: [{network: Lantern Choice, from: 2020-01-01}]
            excluded: [{from: 2026-06-01}]
          """);

  @Test
  void suffixesCaseAndInitialsDoNotKeepAnybodyFromBeingFound() {
    assertThat(outcome(about("M1", "RAY", "R", BORN))).isInstanceOf(Answered.class);
    assertThat(outcome(about("M1", "ray, md", "robert", BORN))).isInstanceOf(Answered.class);
    assertThat(outcome(about("M1", "Ray", "", BORN))).isInstanceOf(Answered.class);
    assertThat(rejections(about("M1", "Rae", "Robert", BORN))).containsExactly(SUBSCRIBER_NAME);
    assertThat(rejections(about("M1", "Rae", "Robert", TWINS)))
        .containsExactly(BIRTH_DATE_DIFFERS, SUBSCRIBER_NAME);
  }

  @Test
  void aFormerNumberIsAnsweredUnderTheNewOne() {
    Answered answered = (Answered) outcome(about("OLD1", "Ray", "Robert", BORN));

    assertThat(answered.isChanged()).isTrue();
    assertThat(answered.subscriber().familyId()).isEqualTo("M1");
  }

  @Test
  void withoutANumberOnePersonHasToBeMeant() {
    assertThat(rejections(about("", "Ray", "Robert", BORN))).containsExactly(MEMBER_ID_MISSING);
    assertThat(rejections(about("", "Ray", "Rupert", BORN))).containsExactly(SUBSCRIBER_UNKNOWN);
    assertThat(outcome(about("", "Ray", "Lorna", TWINS)))
        .isInstanceOfSatisfying(
            Answered.class,
            answered -> assertThat(answered.dependent().orElseThrow().person()).isEqualTo("03"));
  }

  @Test
  void twinsAreToldApartByTheirFirstName() {
    assertThat(rejections(child("Ray", "L", TWINS))).containsExactly(SEVERAL_PATIENTS);
    assertThat(outcome(child("Ray", "Lena", TWINS))).isInstanceOf(Answered.class);
    assertThat(rejections(child("Ray", "Lena", BORN))).containsExactly(BIRTH_DATE_DIFFERS);
    assertThat(rejections(child("Ray", "Otto", TWINS))).containsExactly(PATIENT_NAME);
    assertThat(rejections(child("Ray", "Otto", BORN))).containsExactly(PATIENT_UNKNOWN);
  }

  @Test
  void onlyAnNpiIsLookedUp() {
    EligibilityInquiry inquiry = about("M1", "Ray", "Robert", BORN);

    assertThat(outcome(by(inquiry, "XX", "2000009995")))
        .isEqualTo(new ReceiverRejected(List.of(PROVIDER_NOT_ENTITLED)));
    assertThat(outcome(by(inquiry, "XX", "2000009904")))
        .isEqualTo(new ReceiverRejected(List.of(PROVIDER_UNKNOWN)));
    assertThat(outcome(by(inquiry, "FI", "990001000"))).isInstanceOf(Answered.class);
  }

  @Test
  void whatIsAskedTwiceIsToldOnce() {
    ServiceQuestion visit =
        new ServiceQuestion(List.of("98", "98", "30", "ZZ"), Procedure.NONE, "", Optional.empty());
    EligibilityInquiry once = asking(List.of(visit));
    EligibilityInquiry twice = asking(List.of(visit, visit, visit));

    assertThat(((Answered) outcome(twice)).benefits())
        .isEqualTo(((Answered) outcome(once)).benefits())
        .doesNotHaveDuplicates();
  }

  private static EligibilityAnswer.Outcome outcome(EligibilityInquiry inquiry) {
    return new EligibilityDesk(RULES, family -> Balances.EMPTY, TODAY).answer(inquiry).outcome();
  }

  private static List<Rejection> rejections(EligibilityInquiry inquiry) {
    return ((PersonRejected) outcome(inquiry)).reasons();
  }

  private static EligibilityInquiry about(String id, String last, String first, LocalDate born) {
    return inquiry(person(Patient.SELF, last, first, id, born), Optional.empty());
  }

  private static EligibilityInquiry child(String last, String first, LocalDate born) {
    return inquiry(
        person(Patient.SELF, "Ray", "Robert", "M1", BORN),
        Optional.of(person(Patient.CHILD, last, first, "", born)));
  }

  private static Patient person(
      String relationship, String last, String first, String id, LocalDate born) {
    return new Patient(relationship, Party.person(last, first, "MI", id), Optional.of(born), "");
  }

  private static EligibilityInquiry inquiry(Patient subscriber, Optional<Patient> dependent) {
    return new EligibilityInquiry(
        new InquirySet("0001", "13", "R", ""),
        new Entity("PR", Party.organization("Lanternfield Health", "PI", "LANTF")),
        new Entity("1P", Party.organization("Wharf Street", "XX", "2000001000")),
        subscriber,
        dependent,
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static EligibilityInquiry by(EligibilityInquiry inquiry, String qualifier, String id) {
    return new EligibilityInquiry(
        inquiry.set(),
        inquiry.source(),
        new Entity("1P", Party.organization("Somebody", qualifier, id)),
        inquiry.subscriber(),
        inquiry.dependent(),
        inquiry.traces(),
        inquiry.date(),
        inquiry.questions());
  }

  private static EligibilityInquiry asking(List<ServiceQuestion> questions) {
    EligibilityInquiry inquiry = about("M1", "Ray", "Robert", BORN);
    return new EligibilityInquiry(
        inquiry.set(),
        inquiry.source(),
        inquiry.receiver(),
        inquiry.subscriber(),
        inquiry.dependent(),
        inquiry.traces(),
        inquiry.date(),
        questions);
  }

  private static RuleBook rules(String own) {
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    sources.add(new RuleSource("own.yaml", own));
    return RuleBook.compile(1, sources, new Enrollment.Closed());
  }
}
