package org.payersim.scenarios.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.CoverageEligibilityRequest;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.payersim.journal.Body;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.Reply;
import org.payersim.sandbox.Sandbox;
import org.payersim.scenarios.SandboxPayers;

/** Asks the shipped payer about members of its own, in FHIR and in X12. */
class FhirEligibilityTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/fhir/coverage-eligibility-response");
  private static final boolean ACCEPT = System.getProperty("accept") != null;
  private static final List<String> TYPES = List.of("30", "98", "33", "86", "35");
  private static final List<Asked> MEMBERS =
      List.of(
          new Asked("LFH100001", "Ashgrove", "Ada", "1974-01-01", ""),
          new Asked("LFH100001", "Ashgrove", "Felix", "2008-01-01", "Ada"),
          new Asked("LFH100005", "Eastlake", "Edith", "1986-09-17", ""),
          new Asked("LFH100009", "Ironwood", "Ivy", "1976-05-05", ""),
          new Asked("LFH100013", "Merriweather", "Celia", "1982-01-21", ""),
          new Asked("LFH999999", "Nobody", "Nora", "1980-01-01", ""));

  private static final Map<String, String> ANSWERS = new TreeMap<>();
  private static final Map<String, List<String>> AMOUNTS_OF_271 = new TreeMap<>();
  private static final Map<String, List<String>> AMOUNTS_OF_FHIR = new TreeMap<>();

  /**
   * Somebody.
   *
   * @param subscriber first name of the subscriber, if another is asked about
   */
  private record Asked(String number, String last, String first, String born, String subscriber) {}

  @BeforeAll
  static void ask() throws IOException {
    try (SandboxPayers payers = SandboxPayers.start();
        SandboxPayers.SandboxPayer payer =
            payers.open(
                RuleFiles.shipped(),
                LocalDateTime.of(2026, 7, 6, 10, 0),
                new Enrollment.Closed())) {
      for (Asked member : MEMBERS) {
        for (String type : TYPES) {
          ask(payer.sandbox(), member, type);
        }
      }
    }
  }

  private static void ask(Sandbox sandbox, Asked member, String type) throws IOException {
    String name = member.number() + "-" + member.first() + "-" + type;
    FhirClient.Answered answered =
        new FhirClient(sandbox).post("/CoverageEligibilityRequest/$submit", request(member, type));
    ANSWERS.put(name, answered.json());
    AMOUNTS_OF_FHIR.put(name, amounts((CoverageEligibilityResponse) answered.resource()));
    if (member.subscriber().isEmpty()) {
      Reply reply = sandbox.receive(Body.of(inquiry(member, type, AMOUNTS_OF_271.size() + 1)));
      AMOUNTS_OF_271.put(name, amounts(new String(reply.text(), StandardCharsets.ISO_8859_1)));
    }
  }

  private static CoverageEligibilityRequest request(Asked member, String type) {
    CoverageEligibilityRequest request = new CoverageEligibilityRequest();
    request.setStatus(CoverageEligibilityRequest.EligibilityRequestStatus.ACTIVE);
    request.addPurpose(CoverageEligibilityRequest.EligibilityRequestPurpose.BENEFITS);
    request.setCreatedElement(new DateTimeType("2026-07-06"));
    request.setId("q-" + type);
    request.setInsurer(new Reference().setDisplay("the payer"));
    Patient patient = new Patient();
    patient.addName().setFamily(member.last()).addGiven(member.first());
    patient.setBirthDateElement(new DateType(member.born()));
    request.setPatient(contained(request, "p", patient));
    Coverage coverage = new Coverage();
    coverage.setStatus(Coverage.CoverageStatus.ACTIVE).setSubscriberId(member.number());
    if (!member.subscriber().isEmpty()) {
      Patient subscriber = new Patient();
      subscriber.addName().setFamily(member.last()).addGiven(member.subscriber());
      subscriber.setBirthDateElement(new DateType("1974-01-01"));
      coverage.setSubscriber(contained(request, "s", subscriber));
      coverage.setRelationship(new CodeableConcept().addCoding(new Coding().setCode("child")));
    }
    coverage.setBeneficiary(request.getPatient());
    request.addInsurance().setCoverage(contained(request, "c", coverage));
    request
        .addItem()
        .setCategory(
            new CodeableConcept()
                .addCoding(
                    new Coding()
                        .setSystem("https://x12.org/codes/service-type-codes")
                        .setCode(type)));
    return request;
  }

  private static Reference contained(CoverageEligibilityRequest request, String id, Resource one) {
    one.setId(id);
    request.addContained(one);
    return new Reference("#" + id);
  }

  private static byte[] inquiry(Asked member, String type, int number) {
    return """
    ISA*00*          *00*          *ZZ*CLINIC         *ZZ*LANTF          *260706*1000*^*00501*%1$09d*0*T*:~
    GS*HS*CLINIC*LANTF*20260706*1000*%1$d*X*005010X279A1~
    ST*270*0001*005010X279A1~
    BHT*0022*13*Q%1$d*20260706*1000~
    HL*1**20*1~
    NM1*PR*2*LANTERNFIELD HEALTH*****PI*LANTF~
    HL*2*1*21*1~
    NM1*1P*2*CLINIC*****XX*2000001000~
    HL*3*2*22*0~
    NM1*IL*1*%2$s*%3$s****MI*%4$s~
    DMG*D8*%5$s~
    EQ*%6$s~
    SE*11*0001~
    GE*1*%1$d~
    IEA*1*%1$09d~
    """
        .formatted(
            number,
            member.last(),
            member.first(),
            member.number(),
            member.born().replace("-", ""),
            type)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Deductible and out-of-pocket: the whole, and what is left of it. */
  private static List<String> amounts(String x12) {
    List<String> amounts = new ArrayList<>();
    for (String segment : x12.split("~", -1)) {
      String[] eb = segment.strip().split("\\*", -1);
      boolean isAmount = eb[0].equals("EB") && (eb[1].equals("C") || eb[1].equals("G"));
      if (isAmount && eb.length > 7 && !eb[7].isEmpty()) {
        amounts.add(eb[1] + " " + new java.math.BigDecimal(eb[7]).setScale(2));
      }
    }
    return amounts.stream().sorted().toList();
  }

  private static List<String> amounts(CoverageEligibilityResponse response) {
    List<String> amounts = new ArrayList<>();
    for (CoverageEligibilityResponse.InsuranceComponent insurance : response.getInsurance()) {
      for (CoverageEligibilityResponse.ItemsComponent item : insurance.getItem()) {
        for (CoverageEligibilityResponse.BenefitComponent one : item.getBenefit()) {
          String kind =
              switch (one.getType().getCodingFirstRep().getCode()) {
                case "deductible" -> "C ";
                case "out-of-pocket" -> "G ";
                default -> "";
              };
          if (!kind.isEmpty()) {
            amounts.add(kind + one.getAllowedMoney().getValue().setScale(2));
            if (one.hasUsed()) {
              amounts.add(
                  kind
                      + one.getAllowedMoney()
                          .getValue()
                          .subtract(one.getUsedMoney().getValue())
                          .setScale(2));
            }
          }
        }
      }
    }
    return amounts.stream().sorted().toList();
  }

  @Test
  void itSaysWhatThe271Says() {
    AMOUNTS_OF_271.forEach(
        (name, amounts) -> assertThat(AMOUNTS_OF_FHIR.get(name)).as(name).isEqualTo(amounts));
    assertThat(AMOUNTS_OF_271.values()).anyMatch(amounts -> amounts.size() >= 4);
  }

  @Test
  void everyAnswerIsValid() {
    List<String> faults = new ArrayList<>();
    ANSWERS.forEach(
        (name, json) -> Validity.errors(json).forEach(fault -> faults.add(name + " " + fault)));
    assertThat(faults).isEmpty();
  }

  @Test
  void answersAreAsTheyWere() throws IOException {
    assertThat(ANSWERS).hasSizeGreaterThanOrEqualTo(20);
    for (Map.Entry<String, String> one : ANSWERS.entrySet()) {
      Path file = GOLDEN.resolve(one.getKey() + ".json");
      if (ACCEPT) {
        Files.createDirectories(GOLDEN);
        Files.writeString(file, one.getValue());
      } else {
        assertThat(file).content().isEqualTo(one.getValue());
      }
    }
  }

  @Test
  void whatElseIsAnsweredIsValidToo() throws IOException {
    try (SandboxPayers payers = SandboxPayers.start();
        SandboxPayers.SandboxPayer payer =
            payers.open(
                RuleFiles.shipped(),
                LocalDateTime.of(2026, 7, 6, 10, 0),
                new Enrollment.Closed())) {
      FhirClient client = new FhirClient(payer.sandbox());
      assertThat(Validity.errors(client.get("/metadata", "").json())).isEmpty();
      assertThat(Validity.errors(client.get("/nowhere", "").json())).isEmpty();
      assertThat(Validity.errors(client.get("/ExplanationOfBenefit", "patient=X").json()))
          .isEmpty();
    }
  }
}
