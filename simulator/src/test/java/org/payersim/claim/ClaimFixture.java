package org.payersim.claim;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/**
 * Claims as tests tell of them: {@code claim("A1").of(MARIA).line("99213", "120")}. What is not
 * said is an ordinary office visit on the first of March 2026, billed by the clinic.
 */
public final class ClaimFixture {
  public static final LocalDate SERVICE_DAY = LocalDate.of(2026, 3, 1);

  public static final Party CLINIC =
      new Party(
          false,
          "LAKESIDE FAMILY CLINIC",
          "",
          "",
          "",
          "XX",
          "1999999984",
          Optional.of(new Address("12 HARBOUR ROAD", "", "SPRINGFIELD", "IL", "627010001", "")),
          List.of(new Reference("EI", "371234567")),
          "");

  public static final Party MARIA =
      new Party(true, "ROSSI", "MARIA", "E", "", "MI", "M1000001", Optional.empty(), List.of(), "");

  public static final Party LUCA =
      new Party(true, "ROSSI", "LUCA", "", "", "", "", Optional.empty(), List.of(), "");

  public static final Party DR_CHEN =
      new Party(
          true,
          "CHEN",
          "ADA",
          "",
          "",
          "XX",
          "1999999976",
          Optional.empty(),
          List.of(new Reference("SY", "379876543")),
          "");

  public static final Batch BATCH =
      new Batch(
          "CLEARLAKE",
          "PAYERSIM",
          "000000905",
          "17",
          "0021",
          "005010X222A1",
          "BATCH-0021",
          LocalDateTime.of(2026, 3, 2, 9, 15),
          "00",
          "CH",
          Party.organization("CLEARLAKE BILLING", "46", "CLEARLAKE"),
          Party.organization("PAYERSIM HEALTH PLAN", "46", "PAYERSIM"));

  private final String patientControlNumber;
  private Party billing = CLINIC;
  private Party subscriber = MARIA;
  private Patient patient = new Patient(Patient.SELF, MARIA, Optional.empty(), "F");
  private String groupNumber = "G-100";
  private String frequency = "1";
  private Optional<Money> charge = Optional.empty();
  private final List<ClaimProvider> providers = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<ServiceLine> lines = new ArrayList<>();

  private ClaimFixture(String patientControlNumber) {
    this.patientControlNumber = patientControlNumber;
  }

  public static ClaimFixture claim(String patientControlNumber) {
    return new ClaimFixture(patientControlNumber);
  }

  public ClaimFixture billedBy(Party provider) {
    billing = provider;
    return this;
  }

  public ClaimFixture of(Party member) {
    subscriber = member;
    patient = new Patient(Patient.SELF, member, Optional.empty(), "U");
    return this;
  }

  public ClaimFixture ofChild(Party child) {
    patient = new Patient("19", child, Optional.of(LocalDate.of(2019, 5, 4)), "M");
    return this;
  }

  public ClaimFixture renderedBy(Party provider) {
    providers.add(new ClaimProvider(ProviderRole.RENDERING, provider));
    return this;
  }

  public ClaimFixture reference(String qualifier, String value) {
    references.add(new Reference(qualifier, value));
    return this;
  }

  public ClaimFixture replacing(String payerControlNumber) {
    frequency = "7";
    return reference("F8", payerControlNumber);
  }

  /** Without this the claim charges what its lines charge. */
  public ClaimFixture charging(String amount) {
    charge = Optional.of(Money.of(amount));
    return this;
  }

  /** One unit on the day of service. */
  public ClaimFixture line(String code, String charge) {
    return line(Procedure.hcpcs(code), charge, "1", DateSpan.day(SERVICE_DAY), "");
  }

  public ClaimFixture line(
      Procedure procedure, String charge, String units, DateSpan days, String controlNumber) {
    lines.add(
        new ServiceLine(
            lines.size() + 1,
            procedure,
            LineDetail.Professional.PLAIN,
            Money.of(charge),
            "UN",
            Quantity.of(units),
            "11",
            List.of(1),
            false,
            days,
            controlNumber,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of()));
    return this;
  }

  public Claim build() {
    Money sum = lines.stream().map(ServiceLine::charge).reduce(Money.ZERO, Money::plus);
    return new Claim(
        ClaimDetail.Professional.PLAIN,
        patientControlNumber,
        charge.orElse(sum),
        "11",
        frequency,
        List.of("Y", "A", "Y", "Y"),
        "P",
        "CI",
        BATCH,
        new BillingProvider(billing, Optional.empty()),
        Party.organization("PAYERSIM HEALTH PLAN", "PI", "PAYERSIM"),
        new Subscriber(subscriber, Optional.of(LocalDate.of(1985, 7, 9)), "F", groupNumber, "", ""),
        patient,
        List.of(new Diagnosis("ABK", "J0190", "")),
        providers,
        references,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        lines,
        SubmittedText.NONE);
  }
}
